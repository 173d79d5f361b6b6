package org.officeflow.onboarding.checkin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseGroups;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseQuery;
import org.officeflow.dossier.CaseTable;
import org.officeflow.dossier.Confidential;
import org.officeflow.dossier.Dossiers;
import org.officeflow.dossier.StoredCases;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Check-ins as cases that people look up: the colleague and human resources, and nobody else. */
@Component
class CheckInCases extends StoredCases<CheckIn> {

    private static final Words WORDS = Words.of("check-in");

    private static final CaseTable<CheckIn> TABLE = new CaseTable<>(
            "check_ins",
            CheckIns::checkIn,
            "begun_at",
            "state NOT IN ('planned', 'open', 'follow_up')",
            "employee = ANY (:people)",
            "employee = :person");

    private final CheckInSections sections;
    private final Organisation organisation;

    CheckInCases(CheckInSections sections, Organisation organisation, CaseQuery query, Dossiers dossiers) {
        super(
                "check-in",
                CheckInNumber::isValid,
                new CaseGroups(Set.of(Group.HR), Set.of(Group.HR)),
                TABLE,
                query,
                dossiers);
        this.sections = sections;
        this.organisation = organisation;
    }

    @Override
    protected List<CaseLine> lines(List<CheckIn> cases) {
        var names = organisation.names(cases.stream().map(CheckIn::employee).collect(Collectors.toSet()));
        return cases.stream()
                .map(one -> new CaseLine(
                        one.number().value(),
                        WORDS.say(
                                "subject",
                                names.getOrDefault(
                                        one.employee(), one.employee().value()),
                                one.number().day()),
                        CheckInSections.state(one),
                        one.state().isOver(),
                        one.employee(),
                        one.begunAt()))
                .toList();
    }

    @Override
    protected List<Section> sections(CheckIn one, PersonId reader) {
        return sections.whole(one);
    }

    @Override
    protected Confidential confidential(CheckIn one, PersonId reader) {
        return reader.equals(one.employee()) ? Confidential.towardsTheParty(saying -> false) : Confidential.NOTHING;
    }
}
