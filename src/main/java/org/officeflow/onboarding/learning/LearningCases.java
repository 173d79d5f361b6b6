package org.officeflow.onboarding.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseFile;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;

/**
 * What one person has to read or follow, as cases that people look up: the person, everybody above them, and the office, human
 * resources, auditors and administrators.
 */
abstract class LearningCases implements Cases {

    static final Words WORDS = Words.of("learning");

    private static final Set<String> OFFICES =
            Set.of(Group.OFFICE.key(), Group.HR.key(), Group.AUDITOR.key(), Group.ADMIN.key());

    private static final Set<Group> OVERSEERS =
            Set.of(Group.OFFICE, Group.HR, Group.AUDITOR, Group.ANALYST, Group.OPERATOR, Group.ADMIN);

    private final String procedure;
    private final String source;
    private final String series;
    private final LearningCaseRows rows;
    private final LearningSubjects subjects;
    private final Organisation organisation;
    private final Dossiers dossiers;

    LearningCases(
            String procedure,
            String source,
            String series,
            LearningCaseRows rows,
            LearningSubjects subjects,
            Organisation organisation,
            Dossiers dossiers) {
        this.procedure = procedure;
        this.source = source;
        this.series = series;
        this.rows = rows;
        this.subjects = subjects;
        this.organisation = organisation;
        this.dossiers = dossiers;
    }

    /** The cases with these numbers; their subject is left out. */
    abstract List<CaseLine> lines(Collection<String> numbers);

    /** What there is to know of a case beside its history: a name and a value each. */
    abstract List<List<String>> facts(DutyNumber number);

    @Override
    public String procedure() {
        return procedure;
    }

    @Override
    public Set<Group> overseers() {
        return OVERSEERS;
    }

    @Override
    public boolean owns(String reference) {
        return DutyNumber.isValid(reference) && reference.startsWith(series);
    }

    @Override
    public boolean mayRead(String reference, PersonId person, Collection<String> groups) {
        return line(reference)
                .filter(line -> readAll(groups)
                        || line.person().equals(person)
                        || organisation.chainAbove(line.person()).contains(person))
                .isPresent();
    }

    private static boolean readAll(Collection<String> groups) {
        return groups.stream().anyMatch(OFFICES::contains);
    }

    @Override
    public List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        var numbers = rows.find(source, search, readAll(groups) ? null : person);
        var said = subjects.subjects(numbers);
        Map<String, CaseLine> lines = new HashMap<>();
        lines(numbers).forEach(line -> lines.put(line.reference(), line));
        return numbers.stream()
                .map(number -> {
                    var line = lines.get(number);
                    return new CaseLine(
                            number, said.get(number), line.state(), line.ended(), line.person(), line.since());
                })
                .toList();
    }

    @Override
    public Summary summary(String reference) {
        var state = line(reference).map(CaseLine::state).orElseThrow();
        return new Summary(subjects.subjects(List.of(reference)).get(reference), state);
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        var summary = summary(reference);
        var facts = Section.table(
                WORDS.say("title"),
                "",
                List.of(WORDS.say("dossier.fact"), WORDS.say("dossier.details")),
                facts(new DutyNumber(reference)));
        return dossiers.write(new CaseFile(reference, summary.subject(), summary.state(), List.of(facts)), reader);
    }

    static List<String> fact(String key, String value) {
        return List.of(WORDS.say("fact." + key), value);
    }

    String name(@Nullable PersonId person) {
        return person == null ? "" : organisation.find(person).map(Person::name).orElse(person.value());
    }

    private Optional<CaseLine> line(String reference) {
        return lines(List.of(reference)).stream().findFirst();
    }
}
