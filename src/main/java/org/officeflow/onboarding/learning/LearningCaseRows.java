package org.officeflow.onboarding.learning;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which policies and trainings of people a search finds. */
@Repository
class LearningCaseRows {

    static final String POLICIES =
            """
            SELECT number, person, asked_at, title, state <> 'open' AS ended
            FROM acknowledgements JOIN policies USING (policy, version)""";

    static final String TRAININGS =
            """
            SELECT number, person, asked_at, title, d.state = 'ended' OR d.state = 'valid' AND valid_until IS NULL AS ended
            FROM training_duties d JOIN trainings USING (training)""";

    private final JdbcClient jdbc;
    private final Organisation organisation;

    LearningCaseRows(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /**
     * The numbers, newest first.
     *
     * @param reader only their own and their people's; null for everybody's
     */
    @Transactional(readOnly = true)
    List<String> find(String source, CaseSearch search, @Nullable PersonId reader) {
        var after = search.after();
        var sql = "SELECT number FROM (" + source + ") AS found WHERE true"
                + (reader == null ? "" : " AND person = ANY (:theirs)")
                + (search.words() == null
                        ? ""
                        : " AND (number ILIKE :words OR title ILIKE :words OR person = ANY (:people))")
                + (search.ended() == null ? "" : " AND ended = :ended")
                + (after == null ? "" : " AND (asked_at, number) < (:since, :reference)")
                + " ORDER BY asked_at DESC, number DESC LIMIT :size";
        var question = jdbc.sql(sql).param("size", search.size());
        if (reader != null) {
            var theirs = new HashSet<>(organisation.allBelow(reader));
            theirs.add(reader);
            question = question.param("theirs", logins(theirs));
        }
        if (search.words() != null) {
            question = question.param("words", anywhere(search.words())).param("people", logins(search.people()));
        }
        if (search.ended() != null) {
            question = question.param("ended", search.ended());
        }
        if (after != null) {
            question = question.param("since", Timestamp.from(after.since())).param("reference", after.reference());
        }
        return question.query(String.class).list();
    }

    private static String[] logins(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(String[]::new);
    }

    /** The words as they stand, wherever they stand. */
    private static String anywhere(@Nullable String words) {
        return "%" + (words == null ? "" : words.replaceAll("([\\\\%_])", "\\\\$1")) + "%";
    }
}
