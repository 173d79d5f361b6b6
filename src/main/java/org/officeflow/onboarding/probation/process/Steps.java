package org.officeflow.onboarding.probation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.variables.CaseVariable;
import org.officeflow.onboarding.probation.ProbationNumber;

/** What the steps of a probation have in common. */
final class Steps {

    static final String TABLE = "determine-probation-limit";

    static final String HERE = "here";
    static final String GONE = "gone";
    static final String NONE = "none";
    static final String CONFIRM = "confirm";
    static final String EXTEND = "extend";
    static final String END = "end";
    static final String AGREED = "agreed";
    static final String REFUSED = "refused";

    /** Which of several reviews it is; the engine counts them. */
    private static final CaseVariable<Integer> REVIEW = CaseVariable.integer("loopCounter");

    private Steps() {}

    static ProbationNumber number(DelegateExecution execution) {
        return new ProbationNumber(execution.getProcessBusinessKey());
    }

    static ProbationNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    static ProbationNumber number(FormContext context) {
        return new ProbationNumber(Objects.requireNonNull(context.businessKey()));
    }

    static int review(VariableScope scope) {
        return REVIEW.get(scope);
    }

    static int review(FormContext context) {
        return REVIEW.of(context.variable().apply(REVIEW.name())).orElseThrow();
    }

    /** @param fault why not, in words; null when nothing is in the way */
    static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new FormRefusal(fault);
        }
    }
}
