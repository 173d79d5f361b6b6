package org.officeflow.approval.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code approval-round}. */
public final class ApprovalRoundContract {

    public static final String PROCESS = "approval-round";

    public static final String DECIDE_ON_CASE = "UserTask_DecideOnCase";
    public static final String ANSWER_QUESTION = "UserTask_AnswerQuestion";

    public static final String DECIDE_FORM = "decide-approval";
    public static final String ANSWER_FORM = "answer-question";

    /** Number of the round that the caller opened. */
    public static final CaseVariable<Long> ROUND = CaseVariable.number("approvalRound");

    public static final CaseVariable<String> REQUESTER = CaseVariable.text("requester");

    /** How the round ended, for the caller's gateway. */
    public static final CaseVariable<String> OUTCOME = CaseVariable.text("approvalOutcome");

    public static final CaseVariable<Boolean> ALL_DECIDED = CaseVariable.flag("allDecided");
    public static final CaseVariable<String> DECISION = CaseVariable.text("decision");
    public static final CaseVariable<String> ANSWER = CaseVariable.text("answer");
    public static final CaseVariable<Instant> REMIND_AT = CaseVariable.instant("remindAt");
    public static final CaseVariable<Instant> DUE_AT = CaseVariable.instant("dueAt");
    public static final CaseVariable<Instant> ESCALATE_AT = CaseVariable.instant("escalateAt");

    private ApprovalRoundContract() {}
}
