package org.officeflow.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.DecidedCases;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The purchase requests that somebody may read, as {@link CaseReaders} says of each of them, in one question. */
@Repository
class PurchaseCaseList {

    private static final Words WORDS = Words.of("procurement");

    private static final String OWN =
            """
            AND number IN (
                SELECT number FROM purchase_requests WHERE requester = :person
                UNION SELECT number FROM purchase_requests WHERE beneficiary = :person
                UNION SELECT unnest(:decided))""";

    private static final String FOUND =
            " AND (number ILIKE :words OR subject ILIKE :words OR requester = ANY (:people))";

    private static final List<String> ENDS = Stream.of(RequestState.values())
            .filter(RequestState::isEnd)
            .map(RequestState::key)
            .toList();

    private final JdbcClient jdbc;
    private final DecidedCases decided;

    PurchaseCaseList(JdbcClient jdbc, DecidedCases decided) {
        this.jdbc = jdbc;
        this.decided = decided;
    }

    @Transactional(readOnly = true)
    List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        var all = CaseReaders.readAll(groups);
        var sql = "SELECT number, subject, state, requester, submitted_at FROM purchase_requests WHERE true"
                + (all ? "" : " " + OWN)
                + (search.words() == null ? "" : FOUND)
                + (search.ended() == null ? "" : " AND (state = ANY (:ends)) = :ended")
                + (search.after() == null ? "" : " AND (submitted_at, number) < (:since, :reference)")
                + " ORDER BY submitted_at DESC, number DESC LIMIT :size";
        var question = jdbc.sql(sql).param("size", search.size());
        if (!all) {
            question = question.param("person", person.value())
                    .param("decided", decided.by(person, PurchaseSubject.KIND).toArray(String[]::new));
        }
        if (search.words() != null) {
            question = question.param("words", anywhere(search.words())).param("people", logins(search));
        }
        if (search.ended() != null) {
            question = question.param("ends", ENDS.toArray(String[]::new)).param("ended", search.ended());
        }
        var after = search.after();
        if (after != null) {
            question = question.param("since", Timestamp.from(after.since())).param("reference", after.reference());
        }
        return question.query(PurchaseCaseList::line).list();
    }

    private static String[] logins(CaseSearch search) {
        return search.people().stream().map(PersonId::value).toArray(String[]::new);
    }

    /** The words as they stand, wherever they stand. */
    private static String anywhere(@Nullable String words) {
        return "%" + (words == null ? "" : words.replaceAll("([\\\\%_])", "\\\\$1")) + "%";
    }

    private static CaseLine line(ResultSet row, int number) throws SQLException {
        var state = RequestState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return new CaseLine(
                row.getString("number"),
                row.getString("subject"),
                WORDS.say("state." + state.key()),
                state.isEnd(),
                new PersonId(row.getString("requester")),
                row.getTimestamp("submitted_at").toInstant());
    }
}
