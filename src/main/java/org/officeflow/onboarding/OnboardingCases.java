package org.officeflow.onboarding;

import java.util.List;
import java.util.Set;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseGroups;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseQuery;
import org.officeflow.dossier.CaseTable;
import org.officeflow.dossier.Confidential;
import org.officeflow.dossier.Dossiers;
import org.officeflow.dossier.StoredTeamCases;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Onboardings as cases that people look up: whoever announced the colleague, their manager and everybody above, the buddy, the
 * colleague once they are here, human resources, the office, auditors and administrators.
 */
@Component
class OnboardingCases extends StoredTeamCases<Onboarding> {

    private static final Words WORDS = Words.of("onboarding");

    private static final CaseTable<Onboarding> TABLE = new CaseTable<>(
            "(SELECT * FROM onboardings WHERE NOT transfer) AS onboardings",
            Onboardings::onboarding,
            "announced_at",
            "state IN ('settled', 'left', 'cancelled')",
            "name ILIKE :words OR employee = ANY (:people)",
            "announced_by = :person OR buddy = :person OR manager = ANY (:theirs)"
                    + " OR employee = :person AND state IN ('arrived', 'settled', 'left')");

    private final PersonnelFile file;

    OnboardingCases(PersonnelFile file, CaseQuery query, Dossiers dossiers) {
        super(
                WORDS,
                "employee-onboarding",
                OnboardingNumber::isValid,
                CaseGroups.OF_THE_OFFICE,
                TABLE,
                query,
                dossiers);
        this.file = file;
    }

    @Override
    protected List<CaseLine> lines(List<Onboarding> cases) {
        return cases.stream()
                .map(one -> new CaseLine(
                        one.number().value(),
                        WORDS.say("subject", one.name(), Language.ofReader().day(one.startsOn())),
                        WORDS.say("state." + one.state().key()),
                        one.state().isEnd(),
                        one.announcedBy(),
                        one.announcedAt()))
                .toList();
    }

    @Override
    protected Set<PersonId> parties(Onboarding one) {
        return one.employee() == null ? Set.of() : Set.of(one.employee());
    }

    /** Who is talked with, and about whom something is decided, is for those who do it. */
    @Override
    public Set<String> keptBack() {
        return Set.of("probation", "check-in");
    }

    @Override
    protected List<Section> sections(Onboarding one, PersonId reader) {
        return file.sections(one, reader);
    }

    @Override
    protected Confidential confidential(Onboarding one, PersonId reader) {
        return file.confidential(one, reader);
    }
}
