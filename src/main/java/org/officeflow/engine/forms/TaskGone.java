package org.officeflow.engine.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** The task is not there for this person any more: completed, withdrawn or taken by somebody else a moment ago. */
public final class TaskGone extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private TaskGone(String words, Response.Status status) {
        super(words, status);
    }

    static TaskGone notFound() {
        return new TaskGone(GuardWords.say("task.gone"), Response.Status.NOT_FOUND);
    }

    static TaskGone tooLate() {
        return new TaskGone(GuardWords.say("task.too-late"), Response.Status.CONFLICT);
    }
}
