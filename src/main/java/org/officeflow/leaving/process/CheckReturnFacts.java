package org.officeflow.leaving.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.leaving.LeavingItem;
import org.officeflow.leaving.LeavingKind;
import org.officeflow.leaving.Offboarding;
import org.officeflow.leaving.ReturnDesk;
import org.springframework.stereotype.Component;

/** What whoever looks whether something is back sees. */
@Component
class CheckReturnFacts implements FormFacts {

    private static final Words WORDS = Words.of("leaving");

    private final LeavingFacts facts;
    private final ReturnDesk returns;

    CheckReturnFacts(LeavingFacts facts, ReturnDesk returns) {
        this.facts = facts;
        this.returns = returns;
    }

    @Override
    public String formId() {
        return ReturnItemContract.CHECK_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.offboarding(context);
        var item = facts.item(context);
        return Map.of(
                "title", () -> facts.title(item, one), "todo", () -> todo(item, one), "facts", () -> facts.facts(one));
    }

    private String todo(LeavingItem item, Offboarding one) {
        return item.kind() == LeavingKind.ACCESS
                ? WORDS.say("todo.access", facts.moment(one, returns.endsAt(item)))
                : WORDS.say("todo.due", Language.ofReader().day(item.dueOn()));
    }
}
