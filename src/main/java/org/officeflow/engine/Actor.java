package org.officeflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;

/** Who is acting: the person who is logged in, or, in code that runs without a login, the person the task is assigned to. */
public final class Actor {

    private static final Words WORDS = Words.of("engine");

    private Actor() {}

    /**
     * Login name of the person who completes a task.
     *
     * @throws FormRefusal if nobody is logged in and the task belongs to nobody
     */
    public static String of(DelegateTask task) {
        var authentication =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        var person = authentication == null ? task.getAssignee() : authentication.getUserId();
        if (person == null) {
            throw new FormRefusal(WORDS.say("claim-first"));
        }
        return person;
    }

    /** Login name of the person because of whom a case moves now; nobody where time or a job moves it. */
    public static Optional<String> of(DelegateExecution execution) {
        return Optional.ofNullable(execution
                        .getProcessEngineServices()
                        .getIdentityService()
                        .getCurrentAuthentication())
                .map(authentication -> authentication.getUserId());
    }
}
