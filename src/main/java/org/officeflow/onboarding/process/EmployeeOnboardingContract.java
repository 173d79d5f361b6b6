package org.officeflow.onboarding.process;

import java.time.Instant;
import java.util.Map;
import org.officeflow.engine.variables.CaseVariable;
import org.officeflow.onboarding.Branch;

/** Names of the process {@code employee-onboarding}. */
public final class EmployeeOnboardingContract {

    public static final String PROCESS = "employee-onboarding";

    public static final String START_FORM = "announce-colleagues";
    public static final String NOTICE_FORM = "decide-short-notice";
    public static final String FOLLOW_FORM = "follow-onboarding";
    public static final String OPEN_ITEMS_FORM = "decide-open-items";
    public static final String WELCOME_FORM = "welcome-colleague";
    public static final String HAND_OVER_FORM = "acknowledge-equipment";

    public static final String FOLLOW_ONBOARDING = "UserTask_FollowOnboarding";
    public static final String DECIDE_ON_NOTICE = "UserTask_DecideOnNotice";
    public static final String DECIDE_ON_OPEN_ITEMS = "UserTask_DecideOnOpenItems";
    public static final String WELCOME_COLLEAGUE = "UserTask_WelcomeColleague";
    public static final String ACKNOWLEDGE_EQUIPMENT = "UserTask_AcknowledgeEquipment";

    public static final String FURTHER_COLLEAGUE = "further-colleague-announced";
    public static final String ONBOARDING_CANCELLED = "onboarding-cancelled";
    public static final String COLLEAGUE_ARRIVED = "colleague-arrived";
    public static final String START_MOVED = "start-moved";
    public static final String ITEM_ADDED = "item-added";
    public static final String EMPLOYEE_LEAVING = "employee-leaving";
    public static final String EQUIPMENT_ISSUED = "equipment-issued";

    /** Login name of whoever announces; the engine sets it to the person who starts the process. */
    public static final CaseVariable<String> ANNOUNCED_BY = CaseVariable.text("announcedBy");

    /** {@code regular}, {@code short} or {@code very-short}. */
    public static final CaseVariable<String> NOTICE = CaseVariable.text("notice");

    /** {@code expected} as long as nobody has cancelled. */
    public static final CaseVariable<String> EXPECTATION = CaseVariable.text("expectation");

    public static final CaseVariable<String> NOTICE_DECISION = CaseVariable.text("noticeDecision");
    public static final CaseVariable<String> READINESS = CaseVariable.text("readiness");
    public static final CaseVariable<String> OPEN_ITEMS_DECISION = CaseVariable.text("openItemsDecision");
    public static final CaseVariable<String> ARRIVAL = CaseVariable.text("arrival");
    public static final CaseVariable<String> WISH = CaseVariable.text("onboardingWish");

    /** {@code open} until the colleague has {@code arrived}. */
    public static final CaseVariable<String> OUTCOME = CaseVariable.text("onboardingOutcome");

    /** Two working days before the first day, at the opening. */
    public static final CaseVariable<Instant> GATE_AT = CaseVariable.instant("gateAt");

    /** The opening on the first day. */
    public static final CaseVariable<Instant> STARTS_AT = CaseVariable.instant("startsAt");

    /** {@code needed} where the package gives months of probation, else {@code none}. */
    public static final CaseVariable<String> PROBATION = CaseVariable.text("probationNeed");

    /** How often the colleague is asked how it goes. */
    public static final CaseVariable<Integer> CHECK_INS = CaseVariable.integer("checkInCount");

    /** Position of what somebody added. */
    public static final CaseVariable<Integer> ADDED_ITEM = CaseVariable.integer("addedItem");

    /** {@code in-order} or {@code complaints}. */
    public static final CaseVariable<String> HAND_OVER = CaseVariable.text("handOver");

    public static final CaseVariable<Instant> HAND_OVER_DUE_AT = CaseVariable.instant("handOverDueAt");
    public static final CaseVariable<Instant> HAND_OVER_REMIND_AT = CaseVariable.instant("handOverRemindAt");
    public static final CaseVariable<Instant> HAND_OVER_MANAGER_AT = CaseVariable.instant("handOverManagerAt");

    public static final CaseVariable<Integer> PAYROLL_ITEMS = CaseVariable.integer("payrollItems");
    public static final CaseVariable<Integer> WORKPLACE_ITEMS = CaseVariable.integer("workplaceItems");
    public static final CaseVariable<Integer> EQUIPMENT_ITEMS = CaseVariable.integer("equipmentItems");
    public static final CaseVariable<Integer> ACCESS_ITEMS = CaseVariable.integer("accessItems");
    public static final CaseVariable<Integer> BADGE_ITEMS = CaseVariable.integer("badgeItems");
    public static final CaseVariable<Integer> TRAINING_ITEMS = CaseVariable.integer("trainingItems");
    public static final CaseVariable<Integer> BUDDY_ITEMS = CaseVariable.integer("buddyItems");

    /** How many items each branch has. */
    static final Map<Branch, CaseVariable<Integer>> OF_BRANCH = Map.of(
            Branch.PAYROLL, PAYROLL_ITEMS,
            Branch.WORKPLACE, WORKPLACE_ITEMS,
            Branch.EQUIPMENT, EQUIPMENT_ITEMS,
            Branch.ACCESS, ACCESS_ITEMS,
            Branch.BADGE, BADGE_ITEMS,
            Branch.TRAINING, TRAINING_ITEMS,
            Branch.BUDDY, BUDDY_ITEMS);

    private EmployeeOnboardingContract() {}
}
