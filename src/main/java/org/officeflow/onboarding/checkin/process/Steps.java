package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.onboarding.checkin.CheckInNumber;

/** What the steps of a check-in have in common. */
final class Steps {

    static final String TABLE = "rate-check-in";

    static final String HERE = "here";
    static final String GONE = "gone";
    static final String FINE = "fine";
    static final String LOW = "low";

    private Steps() {}

    static CheckInNumber number(DelegateExecution execution) {
        return new CheckInNumber(execution.getProcessBusinessKey());
    }

    static CheckInNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    /** @param fault why not, in words; null when nothing is in the way */
    static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new FormRefusal(fault);
        }
    }
}
