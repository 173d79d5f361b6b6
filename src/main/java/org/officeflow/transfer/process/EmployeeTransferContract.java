package org.officeflow.transfer.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code employee-transfer}. */
public final class EmployeeTransferContract {

    public static final String PROCESS = "employee-transfer";

    public static final String START_FORM = "announce-transfer";
    public static final String AGREE_FORM = "agree-to-transfer";
    public static final String CONFIRM_FORM = "confirm-transfer";
    public static final String FOLLOW_FORM = "follow-transfer";
    public static final String REFUSED_FORM = "settle-refused-transfer";
    public static final String GIVE_BACK_FORM = "give-back";

    public static final String AGREE = "UserTask_AgreeToTransfer";
    public static final String CONFIRM = "UserTask_ConfirmTransfer";
    public static final String FOLLOW = "UserTask_FollowTransfer";
    public static final String SETTLE_REFUSED = "UserTask_SettleRefusedTransfer";
    public static final String GIVE_BACK = "UserTask_GiveBack";

    /** Login name of whoever announces; the engine sets it to the person who starts the process. */
    public static final CaseVariable<String> ANNOUNCED_BY = CaseVariable.text("announcedBy");

    /** {@code agreed} or {@code refused}. */
    public static final CaseVariable<String> AGREEMENT = CaseVariable.text("agreement");

    /** By when whoever is asked is to have decided. */
    public static final CaseVariable<Instant> DECIDE_BY = CaseVariable.instant("decideBy");

    /** The opening on the day on which it takes effect. */
    public static final CaseVariable<Instant> EFFECTIVE_AT = CaseVariable.instant("effectiveAt");

    /** Positions of the things that they get, and of the accesses after these. */
    public static final CaseVariable<Integer> FIRST_THING = CaseVariable.integer("firstThing");

    public static final CaseVariable<Integer> THINGS = CaseVariable.integer("thingCount");
    public static final CaseVariable<Integer> FIRST_ACCESS = CaseVariable.integer("firstAccess");
    public static final CaseVariable<Integer> ACCESSES = CaseVariable.integer("accessCount");

    /** Positions of what they hand in. */
    public static final CaseVariable<Integer> FIRST_RETURN = CaseVariable.integer("firstReturn");

    public static final CaseVariable<Integer> RETURNS = CaseVariable.integer("returnCount");

    /** {@code recorded}, {@code refused} or {@code stopped}. */
    public static final CaseVariable<String> RECORDING = CaseVariable.text("recording");

    /** {@code again} or {@code withdraw}. */
    public static final CaseVariable<String> REFUSAL_DECISION = CaseVariable.text("refusalDecision");

    /** {@code carried-out}, {@code withdrawn} or {@code left}. */
    public static final CaseVariable<String> OUTCOME = CaseVariable.text("transferOutcome");

    /** {@code complete} or {@code by-hand}. */
    public static final CaseVariable<String> RESTORING = CaseVariable.text("restoring");

    /** {@code move} or {@code withdraw}. */
    public static final CaseVariable<String> WISH = CaseVariable.text("transferWish");

    private EmployeeTransferContract() {}
}
