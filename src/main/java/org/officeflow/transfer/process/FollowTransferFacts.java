package org.officeflow.transfer.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What whoever announced a transfer sees: what is decided, how far it is, and what happened. */
@Component
class FollowTransferFacts implements FormFacts {

    private final TransferFacts facts;
    private final TransferProgress progress;

    FollowTransferFacts(TransferFacts facts, TransferProgress progress) {
        this.facts = facts;
        this.progress = progress;
    }

    @Override
    public String formId() {
        return EmployeeTransferContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.transfer(context);
        return Map.of(
                "title", () -> facts.title(one),
                "lines", () -> progress.rows(one),
                "facts", () -> facts.allFacts(one),
                "timeline", () -> facts.timelineRows(one));
    }
}
