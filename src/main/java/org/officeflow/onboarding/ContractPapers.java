package org.officeflow.onboarding;

import org.officeflow.dossier.PapersApart;
import org.springframework.stereotype.Component;

/** Contract, identity papers and what comes with them are for human resources, not for whoever prepares a desk. */
@Component
public class ContractPapers implements PapersApart {

    @Override
    public String procedure() {
        return "employment-contract";
    }

    @Override
    public String reference(String caseReference) {
        return caseReference + "/contract";
    }
}
