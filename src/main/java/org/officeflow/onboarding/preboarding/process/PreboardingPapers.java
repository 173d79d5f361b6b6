package org.officeflow.onboarding.preboarding.process;

import java.util.List;
import org.officeflow.dossier.PapersApart;
import org.officeflow.onboarding.ContractPapers;
import org.springframework.stereotype.Component;

/** What the colleague hands in lies with the contract. */
@Component
class PreboardingPapers implements PapersApart {

    private final ContractPapers contract;

    PreboardingPapers(ContractPapers contract) {
        this.contract = contract;
    }

    @Override
    public String procedure() {
        return PreBoardingContract.PROCESS;
    }

    @Override
    public List<Kind> kinds() {
        return contract.kinds();
    }

    @Override
    public String reference(String caseReference) {
        return contract.reference(caseReference);
    }
}
