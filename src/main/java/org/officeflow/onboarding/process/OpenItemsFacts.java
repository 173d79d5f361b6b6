package org.officeflow.onboarding.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.Responsibles;
import org.springframework.stereotype.Component;

/** What is still missing two working days before the first day. */
@Component
class OpenItemsFacts implements FormFacts {

    private final OnboardingFacts facts;
    private final ItemDesk items;
    private final Responsibles responsibles;

    OpenItemsFacts(OnboardingFacts facts, ItemDesk items, Responsibles responsibles) {
        this.facts = facts;
        this.items = items;
        this.responsibles = responsibles;
    }

    @Override
    public String formId() {
        return EmployeeOnboardingContract.OPEN_ITEMS_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of(
                "title", () -> facts.title(one),
                "facts", () -> facts.facts(one),
                "openItems", () -> rows(one));
    }

    private List<Map<String, Object>> rows(Onboarding one) {
        return items.openForDayOne(one.number()).stream()
                .map(item -> row(one, item))
                .toList();
    }

    private Map<String, Object> row(Onboarding one, OnboardingItem item) {
        var row = new LinkedHashMap<String, Object>();
        row.put("what", items.said(item));
        row.put("who", responsibles.said(one, item.responsible()));
        row.put("due", Language.ofReader().day(item.deadline()));
        return row;
    }
}
