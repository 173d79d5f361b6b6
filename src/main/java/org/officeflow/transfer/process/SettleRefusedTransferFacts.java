package org.officeflow.transfer.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/** What human resources see where the personnel file refused a change. */
@Component
class SettleRefusedTransferFacts implements FormFacts {

    private static final Words WORDS = Words.of("transfer");

    private final TransferFacts facts;
    private final TransferOptions options;

    SettleRefusedTransferFacts(TransferFacts facts, TransferOptions options) {
        this.facts = facts;
        this.options = options;
    }

    @Override
    public String formId() {
        return EmployeeTransferContract.REFUSED_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.transfer(context);
        return Map.of(
                "title", () -> facts.title(one),
                "todo", () -> WORDS.say("todo.refused", String.valueOf(one.obstacle())),
                "facts", () -> facts.allFacts(one),
                "people", () -> TransferOptions.rows(options.people()),
                "departments", () -> TransferOptions.rows(options.departments()),
                "sites", () -> TransferOptions.rows(options.sites()));
    }
}
