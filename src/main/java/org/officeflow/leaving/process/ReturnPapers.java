package org.officeflow.leaving.process;

import org.officeflow.dossier.PapersApart;
import org.officeflow.leaving.LeavingPapers;
import org.springframework.stereotype.Component;

/** What is kept with a return, such as a picture of the damage, is for whoever sees to returns. */
@Component
class ReturnPapers implements PapersApart {

    @Override
    public String procedure() {
        return ReturnItemContract.PROCESS;
    }

    @Override
    public String reference(String caseReference) {
        return LeavingPapers.RETURNS.reference(caseReference);
    }
}
