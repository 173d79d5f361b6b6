package org.officeflow.procurement.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code purchase-request}. */
public final class PurchaseRequestContract {

    public static final String PROCESS = "purchase-request";

    public static final String START_FORM = "request-purchase";
    public static final String FOLLOW_FORM = "follow-purchase-request";
    public static final String CHANGE_FORM = "change-purchase-request";

    public static final String FOLLOW_REQUEST = "UserTask_FollowRequest";
    public static final String CHANGE_REQUEST = "UserTask_ChangeRequest";

    public static final String CHANGE_WANTED = "change-wanted";
    public static final String REQUEST_CLOSED = "request-closed";

    /** Login name of the requester; the engine sets it to the person who starts the process. */
    public static final CaseVariable<String> REQUESTER = CaseVariable.text("requester");

    public static final CaseVariable<Boolean> EMERGENCY = CaseVariable.flag("emergency");
    public static final CaseVariable<Boolean> WITHIN_BUDGET = CaseVariable.flag("withinBudget");
    public static final CaseVariable<Boolean> FREQUENT_EMERGENCIES = CaseVariable.flag("frequentEmergencies");
    public static final CaseVariable<String> REQUESTER_WISH = CaseVariable.text("requesterWish");
    public static final CaseVariable<String> CLOSED_BECAUSE = CaseVariable.text("closedBecause");

    /** When the requester is reminded of the change that they wanted to make. */
    public static final CaseVariable<Instant> CHANGE_DUE_AT = CaseVariable.instant("changeDueAt");

    private PurchaseRequestContract() {}
}
