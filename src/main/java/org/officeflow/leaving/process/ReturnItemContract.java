package org.officeflow.leaving.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code return-item}. */
public final class ReturnItemContract {

    public static final String PROCESS = "return-item";

    public static final String CHECK_FORM = "check-return";
    public static final String MISSING_FORM = "decide-missing-item";

    public static final String CHECK_RETURN = "UserTask_CheckReturn";
    public static final String DECIDE_ON_ITEM = "UserTask_DecideOnItem";

    /** Position of the first thing that is asked for together with others. */
    public static final CaseVariable<Integer> FIRST_ITEM = CaseVariable.integer("firstItem");

    /** Which of the things that are asked for together it is, from 0. */
    public static final CaseVariable<Integer> ITEM_INDEX = CaseVariable.integer("itemIndex");

    /** Its position in the offboarding. */
    public static final CaseVariable<Integer> ITEM = CaseVariable.integer("item");

    /** {@code machine} or {@code person}. */
    public static final CaseVariable<String> WAY = CaseVariable.text("way");

    /** {@code removed} or {@code by-hand}. */
    public static final CaseVariable<String> ACCESS = CaseVariable.text("access");

    /** {@code returned}, {@code damaged} or {@code missing}. */
    public static final CaseVariable<String> FOUND = CaseVariable.text("returnFound");

    /** {@code write-off} or {@code expect}. */
    public static final CaseVariable<String> MISSING_DECISION = CaseVariable.text("missingDecision");

    public static final CaseVariable<Instant> ACCESS_ENDS_AT = CaseVariable.instant("accessEndsAt");
    public static final CaseVariable<Instant> REMIND_AT = CaseVariable.instant("remindAt");
    public static final CaseVariable<Instant> DUE_AT = CaseVariable.instant("dueAt");
    public static final CaseVariable<Instant> LATE_AT = CaseVariable.instant("lateAt");
    public static final CaseVariable<Instant> MANAGER_AT = CaseVariable.instant("managerAt");
    public static final CaseVariable<Instant> OFFICE_AT = CaseVariable.instant("officeAt");
    public static final CaseVariable<Instant> DECIDE_AT = CaseVariable.instant("decideAt");

    private ReturnItemContract() {}
}
