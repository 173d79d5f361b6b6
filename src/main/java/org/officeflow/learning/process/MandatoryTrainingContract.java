package org.officeflow.learning.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code mandatory-training}. */
public final class MandatoryTrainingContract {

    public static final String PROCESS = "mandatory-training";

    public static final String FOLLOW_FORM = "follow-training";
    public static final String CHECK_FORM = "check-certificate";

    public static final String FOLLOW_TRAINING = "UserTask_FollowTraining";
    public static final String CHECK_CERTIFICATE = "UserTask_CheckCertificate";

    public static final String TRAINING_RECORDED = "training-recorded";
    public static final String TRAINING_ENDED = "training-ended";

    /** {@code already} or {@code not-yet}: whether it was followed before it was asked for. */
    public static final CaseVariable<String> FOLLOWED = CaseVariable.text("followed");

    /** {@code needed} or {@code not-needed}; once it is checked {@code in-order} or {@code sent-back}. */
    public static final CaseVariable<String> CERTIFICATE = CaseVariable.text("certificate");

    /** {@code never} or {@code later}. */
    public static final CaseVariable<String> EXPIRY = CaseVariable.text("expiry");

    /** {@code expired} or {@code open}. */
    public static final CaseVariable<String> VALIDITY = CaseVariable.text("validity");

    /** When the next one is asked for. */
    public static final CaseVariable<Instant> RENEW_AT = CaseVariable.instant("renewAt");

    private MandatoryTrainingContract() {}
}
