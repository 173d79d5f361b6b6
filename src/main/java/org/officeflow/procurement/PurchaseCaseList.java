package org.officeflow.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.officeflow.approval.DecidedCases;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseQuery;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.CaseTable;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The purchase requests that somebody may read, as {@link CaseReaders} says of each of them, in one question. */
@Component
class PurchaseCaseList {

    private static final Words WORDS = Words.of("procurement");

    private static final String ENDS = Stream.of(RequestState.values())
            .filter(RequestState::isEnd)
            .map(state -> "'" + state.key() + "'")
            .collect(Collectors.joining(", ", "state IN (", ")"));

    private static final CaseTable<CaseLine> TABLE = new CaseTable<>(
            "purchase_requests",
            PurchaseCaseList::line,
            "submitted_at",
            ENDS,
            "subject ILIKE :words OR requester = ANY (:people)",
            """
            number IN (
                SELECT number FROM purchase_requests WHERE requester = :person
                UNION SELECT number FROM purchase_requests WHERE beneficiary = :person
                UNION SELECT unnest(:decided))""");

    private final CaseQuery query;
    private final DecidedCases decided;

    PurchaseCaseList(CaseQuery query, DecidedCases decided) {
        this.query = query;
        this.decided = decided;
    }

    @Transactional(readOnly = true)
    List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        var all = CaseReaders.GROUPS.readAll(groups);
        Map<String, Object> values = all
                ? Map.of()
                : Map.of("decided", decided.by(person, PurchaseSubject.KIND).toArray(String[]::new));
        return query.find(TABLE, search, new CaseQuery.Reader(person, all, values));
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
