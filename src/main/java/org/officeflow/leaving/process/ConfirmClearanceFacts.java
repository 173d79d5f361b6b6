package org.officeflow.leaving.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What human resources see before they confirm that nothing is open. */
@Component
class ConfirmClearanceFacts implements FormFacts {

    private final LeavingFacts facts;

    ConfirmClearanceFacts(LeavingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmployeeOffboardingContract.CLEARANCE_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.offboarding(context);
        return Map.of(
                "title",
                () -> facts.title(one),
                "items",
                () -> facts.itemRows(one),
                "facts",
                () -> facts.allFacts(one),
                "timeline",
                () -> facts.timelineRows(one, context));
    }
}
