package org.officeflow.onboarding.probation;

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
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Probations as cases that people look up: human resources, everybody above the colleague, and the colleague. The colleague gets what
 * they were told, also as a member of human resources: dates, agreements and the outcome, not what others wrote, proposed or were
 * asked.
 */
@Component
class ProbationCases extends StoredCases<Probation> {

    private static final Words WORDS = Words.of("probation");

    private static final CaseTable<Probation> TABLE = new CaseTable<>(
            "probations",
            Probations::probation,
            "begun_at",
            "state <> 'running'",
            "employee = ANY (:people)",
            "employee = ANY (:theirs)");

    private static final Set<String> UNTOLD = Set.of("timeline.undecided", "timeline.settled");

    private final ProbationSections sections;
    private final ProbationPapers papers;
    private final Organisation organisation;

    ProbationCases(
            ProbationSections sections,
            ProbationPapers papers,
            Organisation organisation,
            CaseQuery query,
            Dossiers dossiers) {
        super(
                "probation",
                ProbationNumber::isValid,
                new CaseGroups(Set.of(Group.HR), Set.of(Group.HR)),
                TABLE,
                query,
                dossiers);
        this.sections = sections;
        this.papers = papers;
        this.organisation = organisation;
    }

    @Override
    protected List<CaseLine> lines(List<Probation> cases) {
        var names = organisation.names(cases.stream().map(Probation::employee).collect(Collectors.toSet()));
        return cases.stream()
                .map(one -> new CaseLine(
                        one.number().value(),
                        WORDS.say(
                                "subject",
                                names.getOrDefault(
                                        one.employee(), one.employee().value()),
                                Language.ofReader().day(one.endsOn())),
                        ProbationSections.state(one),
                        !one.isRunning(),
                        one.employee(),
                        one.begunAt()))
                .toList();
    }

    @Override
    protected List<Section> sections(Probation one, PersonId reader) {
        return reader.equals(one.employee()) ? sections.forTheColleague(one) : sections.whole(one);
    }

    @Override
    protected Confidential confidential(Probation one, PersonId reader) {
        return reader.equals(one.employee())
                ? Confidential.towardsTheParty(saying -> UNTOLD.contains(saying.key()))
                : new Confidential(List.of(papers.reference(one.number().value())), Set.of());
    }
}
