package org.officeflow.engine.forms;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What somebody sent cannot be accepted, in words for that person. Thrown by the form guard, or by a process's listeners and
 * delegates when the domain refuses; nothing is stored and the task stays open. Both REST interfaces answer HTTP 400 with exactly
 * these words, which is what Tasklist shows.
 */
public class FormRefusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /** One fault. */
    public FormRefusal(String fault) {
        this(List.of(fault));
    }

    /** All faults at once, each a sentence. */
    public FormRefusal(List<String> faults) {
        super(String.join(" ", faults), Response.Status.BAD_REQUEST);
        this.faults = List.copyOf(faults);
    }

    /** The faults one by one. */
    public List<String> faults() {
        return faults;
    }
}
