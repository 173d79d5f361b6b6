package org.officeflow.onboarding.probation.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code probation}. */
public final class ProbationContract {

    public static final String PROCESS = "probation";

    public static final String REVIEW_FORM = "review-colleague";
    public static final String AGREEMENTS_FORM = "acknowledge-agreements";
    public static final String DECISION_FORM = "decide-probation";
    public static final String END_FORM = "agree-to-end";
    public static final String SETTLEMENT_FORM = "settle-probation";

    public static final String REVIEW_COLLEAGUE = "UserTask_ReviewColleague";
    public static final String ACKNOWLEDGE_AGREEMENTS = "UserTask_AcknowledgeAgreements";
    public static final String DECIDE_ON_PROBATION = "UserTask_DecideOnProbation";
    public static final String AGREE_TO_END = "UserTask_AgreeToEnd";
    public static final String ARRANGE_LEAVING = "UserTask_ArrangeLeaving";
    public static final String SETTLE_UNDECIDED = "UserTask_SettleUndecided";

    public static final String EMPLOYEE_LEAVING = "employee-leaving";

    /** {@code here} as long as the colleague works here. */
    public static final CaseVariable<String> PRESENCE = CaseVariable.text("presence");

    /** {@code confirm}, {@code extend} or {@code end}. */
    public static final CaseVariable<String> DECISION = CaseVariable.text("probationDecision");

    /** {@code end} where human resources have to agree, else {@code none}. */
    public static final CaseVariable<String> PROPOSAL = CaseVariable.text("proposal");

    /** {@code agreed} or {@code refused}. */
    public static final CaseVariable<String> END_AGREEMENT = CaseVariable.text("endAgreement");

    public static final CaseVariable<Integer> REVIEW_COUNT = CaseVariable.integer("reviewCount");
    public static final CaseVariable<Instant> REVIEW_AT = CaseVariable.instant("reviewAt");
    public static final CaseVariable<Instant> REVIEW_DUE_AT = CaseVariable.instant("reviewDueAt");
    public static final CaseVariable<Instant> FIRST_REMINDER_AT = CaseVariable.instant("firstReminderAt");
    public static final CaseVariable<Instant> SECOND_REMINDER_AT = CaseVariable.instant("secondReminderAt");
    public static final CaseVariable<Instant> LAST_REMINDER_AT = CaseVariable.instant("lastReminderAt");
    public static final CaseVariable<Instant> SUPERIOR_AT = CaseVariable.instant("superiorAt");
    public static final CaseVariable<Instant> HUMAN_RESOURCES_AT = CaseVariable.instant("humanResourcesAt");
    public static final CaseVariable<Instant> ENDS_AT = CaseVariable.instant("probationEndsAt");
    public static final CaseVariable<Instant> LAST_DAY_OVER_AT = CaseVariable.instant("lastDayOverAt");

    private ProbationContract() {}
}
