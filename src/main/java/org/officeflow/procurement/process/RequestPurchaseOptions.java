package org.officeflow.procurement.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormOptions;
import org.springframework.stereotype.Component;

/** The choices of the start form: cost centres, suppliers, items, people, categories. */
@Component
class RequestPurchaseOptions implements FormOptions {

    private final PurchaseChoices choices;

    RequestPurchaseOptions(PurchaseChoices choices) {
        this.choices = choices;
    }

    @Override
    public String formId() {
        return PurchaseRequestContract.START_FORM;
    }

    @Override
    public Map<String, Supplier<List<Option>>> read(FormContext context) {
        return choices.all();
    }
}
