package org.officeflow.procurement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The purchase requests that other procedures have asked for. */
@Repository
class CaseRequests {

    private final JdbcClient jdbc;

    CaseRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this case has asked for already and what is neither ordered nor closed. */
    Optional<RequestNumber> openForCase(String forCase, String fingerprint) {
        return jdbc.sql(
                        """
                        SELECT number FROM purchase_requests
                        WHERE for_case = ? AND fingerprint = ? AND state IN ('submitted', 'approved') LIMIT 1""")
                .params(forCase, fingerprint)
                .query((row, number) -> new RequestNumber(row.getString(1)))
                .optional();
    }

    Optional<String> caseOf(RequestNumber number) {
        return jdbc.sql("SELECT for_case FROM purchase_requests WHERE number = ? AND for_case IS NOT NULL")
                .param(number.value())
                .query(String.class)
                .optional();
    }

    /** Notes that a procedure works on it; false where none may, or one does already. */
    boolean takeUp(RequestNumber number, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE purchase_requests SET taken_up_at = ? WHERE number = ? AND for_case IS NOT NULL
                                    AND taken_up_at IS NULL AND state = 'submitted'""")
                        .params(Timestamp.from(at), number.value())
                        .update()
                == 1;
    }

    void eraseName(RequestNumber number, String name, String instead) {
        jdbc.sql(
                        """
                        UPDATE purchase_requests SET subject = replace(subject, :name, :instead), emergency_reason = NULL,
                            quotes_waiver = NULL, not_cheapest_reason = NULL WHERE number = :number""")
                .param("name", name)
                .param("instead", instead)
                .param("number", number.value())
                .update();
    }
}
