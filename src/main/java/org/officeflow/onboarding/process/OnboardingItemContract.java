package org.officeflow.onboarding.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code onboarding-item}. */
public final class OnboardingItemContract {

    public static final String PROCESS = "onboarding-item";

    public static final String DO_FORM = "do-onboarding-item";
    public static final String UNDO_FORM = "undo-onboarding-item";

    public static final String DO_ITEM = "UserTask_DoItem";
    public static final String UNDO_ITEM = "UserTask_UndoItem";

    /** Which part of the onboarding the item belongs to. */
    public static final CaseVariable<String> BRANCH = CaseVariable.text("branch");

    /** Which of the branch's items it is, from 0. */
    public static final CaseVariable<Integer> ITEM_INDEX = CaseVariable.integer("itemIndex");

    /** Position of the first of the things that are asked for together, where no branch is said. */
    public static final CaseVariable<Integer> FIRST_ITEM = CaseVariable.integer("firstItem");

    /** Its position in the onboarding. */
    public static final CaseVariable<Integer> ITEM = CaseVariable.integer("item");

    /** {@code stock}, {@code access}, {@code person}, or {@code none} where it is not needed any more. */
    public static final CaseVariable<String> WAY = CaseVariable.text("way");

    /** {@code needed} or {@code not-needed}: whether the owner of an access has to agree. */
    public static final CaseVariable<String> APPROVAL = CaseVariable.text("approval");

    /** {@code granted} or {@code by-hand}. */
    public static final CaseVariable<String> GRANTING = CaseVariable.text("granting");

    /** {@code reserved} or {@code none}. */
    public static final CaseVariable<String> STOCK = CaseVariable.text("stock");

    /** {@code requested} or {@code none}. */
    public static final CaseVariable<String> PURCHASE = CaseVariable.text("purchase");

    /** Number of the purchase request. */
    public static final CaseVariable<String> PURCHASE_NUMBER = CaseVariable.text("purchaseNumber");

    /** {@code now} or {@code after-start}. */
    public static final CaseVariable<String> TURN = CaseVariable.text("turn");

    /** {@code expected} or {@code arrived}. */
    public static final CaseVariable<String> COLLEAGUE = CaseVariable.text("colleague");

    /** {@code by-hand} or {@code nothing}. */
    public static final CaseVariable<String> UNDO = CaseVariable.text("undo");

    public static final CaseVariable<Instant> REMIND_AT = CaseVariable.instant("remindAt");
    public static final CaseVariable<Instant> DUE_AT = CaseVariable.instant("dueAt");
    public static final CaseVariable<Instant> LATE_AT = CaseVariable.instant("lateAt");
    public static final CaseVariable<Instant> MANAGER_AT = CaseVariable.instant("managerAt");
    public static final CaseVariable<Instant> OFFICE_AT = CaseVariable.instant("officeAt");

    public static final CaseVariable<Instant> UNDO_DUE_AT = CaseVariable.instant("undoDueAt");
    public static final CaseVariable<Instant> UNDO_REMIND_AT = CaseVariable.instant("undoRemindAt");

    private OnboardingItemContract() {}
}
