package org.officeflow.onboarding.leaving;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offboardings that somebody may read, as {@link OffboardingCases} says of each of them, in one question. */
@Repository
class OffboardingCaseList {

    private static final String OWN = " AND (announced_by = :person OR person = :person OR person = ANY (:below))";

    private static final String FOUND = " AND (number ILIKE :words OR person = ANY (:people))";

    private final JdbcClient jdbc;
    private final Organisation organisation;

    OffboardingCaseList(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    @Transactional(readOnly = true)
    List<Offboarding> find(CaseSearch search, PersonId person, Collection<String> groups) {
        var all = OffboardingCases.readAll(groups);
        var sql = "SELECT * FROM offboardings WHERE true"
                + (all ? "" : OWN)
                + (search.words() == null ? "" : FOUND)
                + (search.ended() == null ? "" : " AND (state <> 'running') = :ended")
                + (search.after() == null ? "" : " AND (announced_at, number) < (:since, :reference)")
                + " ORDER BY announced_at DESC, number DESC LIMIT :size";
        var question = jdbc.sql(sql).param("size", search.size());
        if (!all) {
            question = question.param("person", person.value()).param("below", logins(organisation.allBelow(person)));
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
        return question.query(Offboardings::offboarding).list();
    }

    private static String[] logins(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(String[]::new);
    }

    /** The words as they stand, wherever they stand. */
    private static String anywhere(@Nullable String words) {
        return "%" + (words == null ? "" : words.replaceAll("([\\\\%_])", "\\\\$1")) + "%";
    }
}
