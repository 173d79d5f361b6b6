package org.officeflow.engine.forms;

import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/** A refusal from deep inside the engine reaches the person in its own words, without what the engine wraps around it. */
final class CleanWords {

    private CleanWords() {}

    static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            var refusal = refusalIn(e);
            if (refusal != null) {
                throw refusal;
            }
            if (e instanceof OptimisticLockingException && Context.getCommandContext() == null) {
                throw TaskGone.tooLate();
            }
            if (e instanceof SuspendedEntityInteractionException) {
                throw new FormRefusal(GuardWords.say("task.on-hold"));
            }
            throw e;
        }
    }

    private static @Nullable WebApplicationException refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRefusal || cause instanceof TaskGone) {
                return (WebApplicationException) cause;
            }
        }
        return null;
    }
}
