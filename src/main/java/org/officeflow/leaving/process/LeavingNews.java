package org.officeflow.leaving.process;

import org.camunda.bpm.engine.RuntimeService;
import org.officeflow.leaving.OffboardingNumber;
import org.springframework.stereotype.Component;

/** Tells a running offboarding that there is something more to come back. */
@Component
class LeavingNews {

    private final RuntimeService runtime;

    LeavingNews(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void returnAdded(OffboardingNumber number, int position) {
        runtime.createMessageCorrelation(EmployeeOffboardingContract.RETURN_ADDED)
                .processInstanceBusinessKey(number.value())
                .setVariableLocal(EmployeeOffboardingContract.ADDED_ITEM.name(), position)
                .correlateAll();
    }
}
