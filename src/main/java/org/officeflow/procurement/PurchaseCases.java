package org.officeflow.procurement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.dossier.Cases;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Purchase requests as cases that people look up. */
@Component
class PurchaseCases implements Cases, CaseSubjects {

    private static final Words WORDS = Words.of("procurement");

    private final CaseReaders readers;
    private final ProcurementDesk desk;
    private final PurchaseDossier dossier;
    private final PurchaseRequests requests;
    private final PurchaseCaseList list;

    PurchaseCases(
            CaseReaders readers,
            ProcurementDesk desk,
            PurchaseDossier dossier,
            PurchaseRequests requests,
            PurchaseCaseList list) {
        this.readers = readers;
        this.desk = desk;
        this.dossier = dossier;
        this.requests = requests;
        this.list = list;
    }

    @Override
    public String procedure() {
        return PurchaseSubject.KIND;
    }

    @Override
    public Set<Group> overseers() {
        return CaseReaders.GROUPS.overseers();
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
    public List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        return list.find(search, person, groups);
    }

    @Override
    public Summary summary(String reference) {
        var request = desk.request(new RequestNumber(reference));
        return new Summary(
                request.wish().subject(), WORDS.say("state." + request.state().key()));
    }

    @Override
    public Map<String, String> subjects(Collection<String> references) {
        return requests.subjects(references);
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        return dossier.write(new RequestNumber(reference), reader);
    }
}
