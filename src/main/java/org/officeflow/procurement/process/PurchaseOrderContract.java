package org.officeflow.procurement.process;

import java.time.Instant;
import org.officeflow.engine.variables.CaseVariable;

/** Names of the process {@code purchase-order}. */
public final class PurchaseOrderContract {

    public static final String PROCESS = "purchase-order";

    public static final String CLEAR_FORM = "clear-supplier";

    public static final String CREATE_ORDER = "ServiceTask_CreateOrder";
    public static final String SEND_ORDER = "ServiceTask_SendOrder";
    public static final String CLEAR_SUPPLIER = "UserTask_ClearSupplier";

    public static final CaseVariable<Boolean> SUPPLIER_CLEARED = CaseVariable.flag("supplierCleared");
    public static final CaseVariable<Instant> SUPPLIER_DUE_AT = CaseVariable.instant("supplierDueAt");

    private PurchaseOrderContract() {}
}
