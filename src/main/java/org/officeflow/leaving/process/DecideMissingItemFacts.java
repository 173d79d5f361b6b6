package org.officeflow.leaving.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.leaving.LeavingItem;
import org.springframework.stereotype.Component;

/** What office management sees of something that did not come back in order. */
@Component
class DecideMissingItemFacts implements FormFacts {

    private static final Words WORDS = Words.of("leaving");

    private final LeavingFacts facts;

    DecideMissingItemFacts(LeavingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return ReturnItemContract.MISSING_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.offboarding(context);
        var item = facts.item(context);
        return Map.of(
                "title", () -> facts.title(item, one), "found", () -> found(item), "facts", () -> facts.facts(one));
    }

    private String found(LeavingItem item) {
        return WORDS.say(
                "missing.found",
                WORDS.say("item." + item.state().key()),
                facts.name(item.checkedBy()),
                item.note() == null ? "" : item.note());
    }
}
