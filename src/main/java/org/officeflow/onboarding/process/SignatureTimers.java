package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.officeflow.onboarding.ContractDesk.SignatureClock;

/** From now on the colleague has fourteen working days to sign. */
final class SignatureTimers {

    private SignatureTimers() {}

    static void set(VariableScope scope, SignatureClock clock) {
        EmploymentContractContract.REMIND_AT.set(scope, clock.remindAt());
        EmploymentContractContract.ESCALATE_AT.set(scope, clock.escalateAt());
        EmploymentContractContract.EXPIRES_AT.set(scope, clock.expiresAt());
    }
}
