package org.officeflow.transfer.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.transfer.TransferSayings;
import org.springframework.stereotype.Component;

/** What whoever is to agree sees: what changes, when and why. */
@Component
class AgreeToTransferFacts implements FormFacts {

    private static final Words WORDS = Words.of("transfer");

    private final TransferFacts facts;
    private final TransferSayings sayings;

    AgreeToTransferFacts(TransferFacts facts, TransferSayings sayings) {
        this.facts = facts;
        this.sayings = sayings;
    }

    @Override
    public String formId() {
        return EmployeeTransferContract.AGREE_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.transfer(context);
        return Map.of(
                "title",
                () -> facts.title(one),
                "todo",
                () -> WORDS.say("todo.agree", WORDS.say("todo.by", sayings.name(one.announcedBy()))),
                "facts",
                () -> facts.allFacts(one));
    }
}
