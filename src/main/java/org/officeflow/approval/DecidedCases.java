package org.officeflow.approval;

import java.util.Set;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that people decided on. */
@Service
public class DecidedCases {

    private final JdbcClient jdbc;

    DecidedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Business keys of all cases of a procedure that this person decided on, or that somebody decided on in their place. */
    @Transactional(readOnly = true)
    public Set<String> by(PersonId person, String procedure) {
        return jdbc.sql(
                        """
                        SELECT r.reference FROM approval_rounds r
                        WHERE r.kind = :procedure AND r.id IN (
                            SELECT round FROM approval_decisions WHERE person = :person
                            UNION SELECT round FROM approval_decisions WHERE on_behalf_of = :person)""")
                .param("procedure", procedure)
                .param("person", person.value())
                .query(String.class)
                .set();
    }
}
