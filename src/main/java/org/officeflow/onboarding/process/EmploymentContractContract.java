package org.officeflow.onboarding.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code employment-contract}. */
public final class EmploymentContractContract {

    public static final String PROCESS = "employment-contract";

    public static final String SEND_FORM = "send-contract";
    public static final String SIGNATURE_FORM = "record-signature";
    public static final String DECISION_FORM = "decide-unsigned-contract";
    public static final String IDENTITY_FORM = "check-identity";

    public static final String SEND_CONTRACT = "UserTask_SendContract";
    public static final String RECORD_SIGNATURE = "UserTask_RecordSignature";
    public static final String DECIDE_ON_CONTRACT = "UserTask_DecideOnContract";
    public static final String CHECK_IDENTITY = "UserTask_CheckIdentity";

    /** {@code signed} or {@code more-time} on the way, in the end {@code in-order}, {@code failed}, or {@code closed} from outside. */
    public static final CaseVariable<String> OUTCOME = CaseVariable.text("contractOutcome");

    public static final CaseVariable<Instant> REMIND_AT = CaseVariable.instant("remindAt");
    public static final CaseVariable<Instant> ESCALATE_AT = CaseVariable.instant("escalateAt");
    public static final CaseVariable<Instant> EXPIRES_AT = CaseVariable.instant("expiresAt");

    private EmploymentContractContract() {}
}
