package org.officeflow.leaving.process;

import java.util.Optional;
import org.officeflow.dossier.PapersApart;
import org.officeflow.leaving.LeavingPapers;
import org.springframework.stereotype.Component;

/** Only the papers of the hand-over are for whoever leaves and their successor. */
@Component
class OffboardingPapers implements PapersApart {

    @Override
    public String procedure() {
        return EmployeeOffboardingContract.PROCESS;
    }

    @Override
    public String reference(String caseReference) {
        return LeavingPapers.HR.reference(caseReference);
    }

    @Override
    public Optional<String> openTo(String caseReference, String step) {
        return switch (step) {
            case EmployeeOffboardingContract.LIST_HAND_OVER, EmployeeOffboardingContract.TAKE_HAND_OVER ->
                Optional.of(caseReference);
            case EmployeeOffboardingContract.SETTLE_PAY -> Optional.of(LeavingPapers.PAY.reference(caseReference));
            case EmployeeOffboardingContract.FOLLOW_LEAVING ->
                Optional.of(LeavingPapers.FOLLOWING.reference(caseReference));
            default -> Optional.empty();
        };
    }
}
