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

    /**
     * Number of a request that a case has registered before it calls this procedure; not set where somebody fills in the start form.
     * The caller passes it in under this name.
     */
    public static final CaseVariable<String> REGISTERED_REQUEST = CaseVariable.text("registeredRequest");

    /**
     * What became of it, for the case that called: {@code ordered}, {@code rejected}, {@code withdrawn} or {@code expired}, the words
     * of {@link org.officeflow.procurement.RequestState}. Set when the procedure ends; the caller takes it out under this name.
     */
    public static final CaseVariable<String> PURCHASE_OUTCOME = CaseVariable.text("purchaseOutcome");

    /** Login name of the requester: who starts the process from its form, or who asked in the case that calls it. */
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
