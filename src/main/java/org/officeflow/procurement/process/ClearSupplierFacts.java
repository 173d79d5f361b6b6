package org.officeflow.procurement.process;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.Words;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Why an order waits for its supplier. */
@Component
class ClearSupplierFacts implements FormFacts {

    private static final Words WORDS = Words.of("procurement");

    private final OrderDesk orders;
    private final ProcurementDesk desk;

    ClearSupplierFacts(OrderDesk orders, ProcurementDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    private static String why(@Nullable Saying held) {
        return held == null ? WORDS.say("supplier.cleared") : held.in(Language.ofReader());
    }

    @Override
    public String formId() {
        return PurchaseOrderContract.CLEAR_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var number = new RequestNumber(Objects.requireNonNull(context.businessKey()));
        return Map.of(
                "title",
                () -> number.value() + ": " + desk.request(number).wish().subject(),
                "reason",
                () -> why(orders.whyHeld(number)));
    }
}
