package org.officeflow.procurement.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.engine.forms.FormOptions.Option;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.PurchaseRequest;
import org.officeflow.procurement.RequestLine;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** The request as it stands, to be changed. */
@Component
class ChangePurchaseFacts implements FormFacts {

    private final ProcurementDesk desk;
    private final PurchaseChoices choices;

    ChangePurchaseFacts(ProcurementDesk desk, PurchaseChoices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @Override
    public String formId() {
        return PurchaseRequestContract.CHANGE_FORM;
    }

    @Override
    public Map<String, Supplier<? extends @Nullable Object>> read(FormContext context) {
        var request = desk.request(new RequestNumber(Objects.requireNonNull(context.businessKey())));
        var wish = request.wish();
        var facts = new LinkedHashMap<String, Supplier<? extends @Nullable Object>>();
        choices.all().forEach((key, options) -> facts.put(key, () -> rows(options.get())));
        facts.put("title", () -> request.number().value() + ": " + wish.subject());
        facts.put("subject", wish::subject);
        facts.put("costCentre", () -> wish.costCentre().value());
        facts.put("supplier", request::supplier);
        facts.put("category", wish::category);
        facts.put("termMonths", wish::termMonths);
        facts.put("personalData", wish::personalData);
        facts.put(
                "beneficiary",
                () -> wish.beneficiary() == null ? null : wish.beneficiary().value());
        facts.put(
                "neededBy",
                () -> wish.neededBy() == null ? null : wish.neededBy().toString());
        facts.put("quotesWaiver", wish::quotesWaiver);
        facts.put("notCheapestReason", wish::notCheapestReason);
        facts.put(
                "lines",
                () -> request.lines().stream().map(ChangePurchaseFacts::line).toList());
        facts.put("quotes", () -> quotes(request));
        return facts;
    }

    private static List<Map<String, Object>> rows(List<Option> options) {
        return options.stream()
                .map(option -> Map.<String, Object>of("label", option.label(), "value", option.value()))
                .toList();
    }

    private static List<Map<String, Object>> quotes(PurchaseRequest request) {
        return request.wish().quotes().stream()
                .map(quote -> Map.<String, Object>of("quoteSupplier", quote.supplier(), "quoteAmount", quote.amount()))
                .toList();
    }

    private static Map<String, Object> line(RequestLine line) {
        var row = new LinkedHashMap<String, Object>();
        if (line.item() != null) {
            row.put("item", line.item());
        }
        row.put("description", line.description());
        row.put("quantity", line.quantity());
        row.put("unitPrice", line.unitPrice());
        return row;
    }
}
