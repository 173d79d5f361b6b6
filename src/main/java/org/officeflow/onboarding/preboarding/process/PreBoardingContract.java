package org.officeflow.onboarding.preboarding.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code pre-boarding}. */
public final class PreBoardingContract {

    public static final String PROCESS = "pre-boarding";

    public static final String FOLLOW_FORM = "follow-details";
    public static final String CHECK_FORM = "check-details";

    public static final String FOLLOW_DETAILS = "UserTask_FollowDetails";
    public static final String CHECK_DETAILS = "UserTask_CheckDetails";

    public static final String DETAILS_GIVEN = "details-given";

    /** {@code expected} as long as the colleague is to come. */
    public static final CaseVariable<String> EXPECTATION = CaseVariable.text("linkExpectation");

    /** {@code link}, {@code entered} or {@code renounced}. */
    public static final CaseVariable<String> WISH = CaseVariable.text("detailsWish");

    /** {@code accepted} or {@code sent-back}. */
    public static final CaseVariable<String> CHECK = CaseVariable.text("detailsCheck");

    public static final CaseVariable<Instant> REMIND_AT = CaseVariable.instant("linkRemindAt");
    public static final CaseVariable<Instant> LAST_CALL_AT = CaseVariable.instant("linkLastCallAt");
    public static final CaseVariable<Instant> EXPIRES_AT = CaseVariable.instant("linkExpiresAt");

    private PreBoardingContract() {}
}
