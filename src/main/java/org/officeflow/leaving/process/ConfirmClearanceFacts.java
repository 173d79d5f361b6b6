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
        return facts.whole(context);
    }
}
