package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** What whoever prepared something sees of a colleague who does not come: what to take back. */
@Component
class UndoItemFacts implements FormFacts {

    private final OnboardingFacts facts;
    private final ItemDesk items;

    UndoItemFacts(OnboardingFacts facts, ItemDesk items) {
        this.facts = facts;
        this.items = items;
    }

    @Override
    public String formId() {
        return OnboardingItemContract.UNDO_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        var item = facts.item(context);
        return Map.of(
                "title", () -> facts.title(item, one),
                "todo", () -> items.undoSaid(item),
                "facts", () -> facts.facts(one));
    }
}
