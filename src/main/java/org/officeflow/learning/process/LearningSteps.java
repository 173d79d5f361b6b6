package org.officeflow.learning.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.learning.DutyNumber;
import org.officeflow.onboarding.ItemClock;

/** What the steps of these processes have in common. */
final class LearningSteps {

    private LearningSteps() {}

    static DutyNumber number(DelegateExecution execution) {
        return new DutyNumber(execution.getProcessBusinessKey());
    }

    static DutyNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    static DutyNumber number(FormContext context) {
        return new DutyNumber(Objects.requireNonNull(context.businessKey()));
    }

    static void set(VariableScope scope, ItemClock clock) {
        PolicyAcknowledgementContract.REMIND_AT.set(scope, clock.remindAt());
        PolicyAcknowledgementContract.DUE_AT.set(scope, clock.dueAt());
        PolicyAcknowledgementContract.LATE_AT.set(scope, clock.lateAt());
        PolicyAcknowledgementContract.MANAGER_AT.set(scope, clock.managerAt());
        PolicyAcknowledgementContract.HR_AT.set(scope, clock.officeAt());
    }

    /** @param fault why not, in words; null when nothing is in the way */
    static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new FormRefusal(fault);
        }
    }
}
