package org.officeflow.learning.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code policy-acknowledgement}. Its timers are those of {@code mandatory-training} as well. */
public final class PolicyAcknowledgementContract {

    public static final String PROCESS = "policy-acknowledgement";

    public static final String FORM = "acknowledge-policy";

    public static final String ACKNOWLEDGE_POLICY = "UserTask_AcknowledgePolicy";

    public static final String ACKNOWLEDGEMENT_ENDED = "acknowledgement-ended";

    /** {@code superseded} or {@code dropped}. */
    public static final CaseVariable<String> ENDED_BECAUSE = CaseVariable.text("endedBecause");

    public static final CaseVariable<Instant> REMIND_AT = CaseVariable.instant("remindAt");
    public static final CaseVariable<Instant> DUE_AT = CaseVariable.instant("dueAt");
    public static final CaseVariable<Instant> LATE_AT = CaseVariable.instant("lateAt");
    public static final CaseVariable<Instant> MANAGER_AT = CaseVariable.instant("managerAt");
    public static final CaseVariable<Instant> HR_AT = CaseVariable.instant("hrAt");

    private PolicyAcknowledgementContract() {}
}
