package org.officeflow.learning;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseGroups;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseQuery;
import org.officeflow.dossier.CaseTable;
import org.officeflow.dossier.Dossiers;
import org.officeflow.dossier.StoredTeamCases;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.RowMapper;

/**
 * What one person has to read or follow, as cases that people look up: the person, everybody above them, and the office, human
 * resources, auditors and administrators.
 */
abstract class LearningCases<T> extends StoredTeamCases<T> {

    static final Words WORDS = Words.of("learning");

    private final Organisation organisation;

    LearningCases(
            String procedure,
            Predicate<DutyNumber> numbers,
            CaseTable<T> table,
            Organisation organisation,
            CaseQuery query,
            Dossiers dossiers) {
        super(
                WORDS,
                procedure,
                text -> DutyNumber.isValid(text) && numbers.test(new DutyNumber(text)),
                CaseGroups.OF_THE_OFFICE,
                table,
                query,
                dossiers);
        this.organisation = organisation;
    }

    static <T> CaseTable<T> table(String query, RowMapper<T> row, String ended) {
        return new CaseTable<>(
                "(" + query + ") AS duties",
                row,
                "asked_at",
                ended,
                "title ILIKE :words OR person = ANY (:people)",
                "person = ANY (:theirs)");
    }

    /** What is to be done, and by whom. */
    abstract Duty duty(T one);

    abstract CaseLine line(T one, String subject);

    /** What there is to know of a case beside its history: a name and a value each. */
    abstract List<List<String>> facts(T one);

    @Override
    protected List<CaseLine> lines(List<T> cases) {
        var names =
                organisation.names(cases.stream().map(one -> duty(one).person()).collect(Collectors.toSet()));
        return cases.stream()
                .map(one -> {
                    var duty = duty(one);
                    var name = names.getOrDefault(duty.person(), duty.person().value());
                    return line(one, WORDS.say("subject", duty.what().in(Language.ofReader()), name));
                })
                .toList();
    }

    @Override
    protected Set<PersonId> parties(T one) {
        return Set.of(duty(one).person());
    }

    @Override
    protected List<Section> sections(T one, PersonId reader) {
        return List.of(Section.table(
                WORDS.say("title"), "", List.of(WORDS.say("dossier.fact"), WORDS.say("dossier.details")), facts(one)));
    }

    static List<String> fact(String key, String value) {
        return List.of(WORDS.say("fact." + key), value);
    }

    String name(@Nullable PersonId person) {
        return person == null ? "" : organisation.find(person).map(Person::name).orElse(person.value());
    }
}
