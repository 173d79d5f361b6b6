package org.officeflow.leaving.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code employee-offboarding}. */
public final class EmployeeOffboardingContract {

    public static final String PROCESS = "employee-offboarding";

    public static final String START_FORM = "announce-leaving";
    public static final String FOLLOW_FORM = "follow-leaving";
    public static final String HAND_OVER_FORM = "list-hand-over";
    public static final String TAKE_OVER_FORM = "take-over-work";
    public static final String INTERVIEW_FORM = "hold-exit-interview";
    public static final String PAY_FORM = "settle-final-pay";
    public static final String CLEARANCE_FORM = "confirm-clearance";

    public static final String FOLLOW_LEAVING = "UserTask_FollowLeaving";
    public static final String LIST_HAND_OVER = "UserTask_ListHandOver";
    public static final String TAKE_HAND_OVER = "UserTask_TakeHandOver";
    public static final String HOLD_INTERVIEW = "UserTask_HoldInterview";
    public static final String TELL_PAYROLL = "ServiceTask_TellPayroll";
    public static final String SETTLE_PAY = "UserTask_SettlePay";
    public static final String CONFIRM_CLEARANCE = "UserTask_ConfirmClearance";

    public static final String RETURN_ADDED = "return-added";

    /** Login name of whoever announces; the engine sets it to the person who starts the process. */
    public static final CaseVariable<String> ANNOUNCED_BY = CaseVariable.text("announcedBy");

    /** How many are asked for together. */
    public static final CaseVariable<Integer> ITEM_COUNT = CaseVariable.integer("itemCount");

    /** Position of what somebody added. */
    public static final CaseVariable<Integer> ADDED_ITEM = CaseVariable.integer("addedItem");

    /** {@code wanted} or {@code none}. */
    public static final CaseVariable<String> INTERVIEW = CaseVariable.text("interview");

    /** {@code taken} or {@code incomplete}. */
    public static final CaseVariable<String> HAND_OVER = CaseVariable.text("handOver");

    /** {@code recorded} or {@code ahead}. */
    public static final CaseVariable<String> DEPARTURE = CaseVariable.text("departure");

    /** {@code nothing} or {@code something}. */
    public static final CaseVariable<String> LEFT = CaseVariable.text("left");

    /** {@code cleared} or {@code look-again}. */
    public static final CaseVariable<String> CLEARANCE = CaseVariable.text("clearance");

    public static final CaseVariable<String> WISH = CaseVariable.text("leavingWish");

    public static final CaseVariable<Instant> HAND_OVER_DUE_AT = CaseVariable.instant("handOverDueAt");
    public static final CaseVariable<Instant> LEAVES_AT = CaseVariable.instant("leavesAt");

    /** {@code open} as long as a task of the farewell is still to come or to be done, else {@code done}. */
    public static final CaseVariable<String> FAREWELL = CaseVariable.text("farewell");

    public static final CaseVariable<Instant> FAREWELL_REMIND_AT = CaseVariable.instant("farewellRemindAt");

    private EmployeeOffboardingContract() {}
}
