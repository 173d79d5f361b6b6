package org.officeflow.procurement;

import java.util.Collection;
import org.officeflow.dossier.Cases;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Purchase requests as cases that people look up. */
@Component
class PurchaseCases implements Cases {

    private final CaseReaders readers;
    private final ProcurementDesk desk;
    private final PurchaseDossier dossier;

    PurchaseCases(CaseReaders readers, ProcurementDesk desk, PurchaseDossier dossier) {
        this.readers = readers;
        this.desk = desk;
        this.dossier = dossier;
    }

    @Override
    public boolean owns(String reference) {
        return RequestNumber.isValid(reference);
    }

    @Override
    public boolean mayRead(String reference, PersonId person, Collection<String> groups) {
        return readers.mayRead(new RequestNumber(reference), person, groups);
    }

    @Override
    public Summary summary(String reference) {
        var request = desk.request(new RequestNumber(reference));
        return new Summary(request.wish().subject(), request.state().key());
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        return dossier.write(new RequestNumber(reference), reader);
    }
}
