package org.officeflow.transfer.process;

import org.officeflow.dossier.PapersApart;
import org.officeflow.transfer.DecidingPapers;
import org.springframework.stereotype.Component;

/** What is kept with a transfer is for those who decide on it, and not for whoever it is about. */
@Component
class TransferPapers implements PapersApart {

    @Override
    public String procedure() {
        return EmployeeTransferContract.PROCESS;
    }

    @Override
    public String reference(String caseReference) {
        return DecidingPapers.reference(caseReference);
    }
}
