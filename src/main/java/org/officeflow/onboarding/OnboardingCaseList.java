package org.officeflow.onboarding;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The onboardings that somebody may read, as {@link OnboardingCases} says of each of them, in one question. */
@Repository
class OnboardingCaseList {

    private static final Words WORDS = Words.of("onboarding");

    private static final String OWN = " AND (announced_by = :person OR buddy = :person OR manager = ANY (:managers)"
            + " OR employee = :person AND state IN ('arrived', 'settled'))";

    private static final String FOUND = " AND (number ILIKE :words OR name ILIKE :words OR employee = ANY (:people))";

    private final JdbcClient jdbc;
    private final Organisation organisation;

    OnboardingCaseList(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    @Transactional(readOnly = true)
    List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        var all = OnboardingCases.readAll(groups);
        var sql = "SELECT * FROM onboardings WHERE true"
                + (all ? "" : OWN)
                + (search.words() == null ? "" : FOUND)
                + (search.ended() == null ? "" : " AND (state IN ('settled', 'cancelled')) = :ended")
                + (search.after() == null ? "" : " AND (announced_at, number) < (:since, :reference)")
                + " ORDER BY announced_at DESC, number DESC LIMIT :size";
        var question = jdbc.sql(sql).param("size", search.size());
        if (!all) {
            question = question.param("person", person.value()).param("managers", withTheirs(person));
        }
        if (search.words() != null) {
            question = question.param("words", anywhere(search.words())).param("people", logins(search.people()));
        }
        if (search.ended() != null) {
            question = question.param("ended", search.ended());
        }
        var after = search.after();
        if (after != null) {
            question = question.param("since", Timestamp.from(after.since())).param("reference", after.reference());
        }
        return question.query(Onboardings::onboarding).list().stream()
                .map(OnboardingCaseList::line)
                .toList();
    }

    private String[] withTheirs(PersonId person) {
        var people = new HashSet<>(organisation.allBelow(person));
        people.add(person);
        return logins(people);
    }

    private static String[] logins(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(String[]::new);
    }

    /** The words as they stand, wherever they stand. */
    private static String anywhere(@Nullable String words) {
        return "%" + (words == null ? "" : words.replaceAll("([\\\\%_])", "\\\\$1")) + "%";
    }

    private static CaseLine line(Onboarding one) {
        return new CaseLine(
                one.number().value(),
                OnboardingCases.subject(one),
                WORDS.say("state." + one.state().key()),
                one.state().isEnd(),
                one.announcedBy(),
                one.announcedAt());
    }
}
