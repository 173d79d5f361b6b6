package org.officeflow.onboarding.checkin.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code check-in}. */
public final class CheckInContract {

    public static final String PROCESS = "check-in";

    public static final String ANSWER_FORM = "answer-check-in";
    public static final String FOLLOW_UP_FORM = "follow-up-check-in";

    public static final String ANSWER_CHECK_IN = "UserTask_AnswerCheckIn";
    public static final String FOLLOW_UP_CHECK_IN = "UserTask_FollowUpCheckIn";

    public static final String EMPLOYEE_LEAVING = "employee-leaving";

    /** Which check-in it is, from 0. */
    public static final CaseVariable<Integer> INDEX = CaseVariable.integer("checkInIndex");

    /** {@code here} as long as the colleague works here. */
    public static final CaseVariable<String> PRESENCE = CaseVariable.text("presence");

    /** {@code fine} or {@code low}. */
    public static final CaseVariable<String> RATING = CaseVariable.text("checkInRating");

    public static final CaseVariable<Instant> OPENS_AT = CaseVariable.instant("checkInAt");
    public static final CaseVariable<Instant> REMIND_AT = CaseVariable.instant("checkInRemindAt");
    public static final CaseVariable<Instant> CLOSES_AT = CaseVariable.instant("checkInClosesAt");
    public static final CaseVariable<Instant> FOLLOW_UP_REMIND_AT = CaseVariable.instant("followUpRemindAt");
    public static final CaseVariable<Instant> FOLLOW_UP_DUE_AT = CaseVariable.instant("followUpDueAt");
    public static final CaseVariable<Instant> FOLLOW_UP_LATE_AT = CaseVariable.instant("followUpLateAt");
    public static final CaseVariable<Instant> FOLLOW_UP_MANAGERS_AT = CaseVariable.instant("followUpManagersAt");

    private CheckInContract() {}
}
