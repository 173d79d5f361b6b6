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

    /** Business keys of all cases that this person decided on, or that somebody decided on in their place. */
    @Transactional(readOnly = true)
    public Set<String> by(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT r.reference FROM approval_decisions d JOIN approval_rounds r ON r.id = d.round
                        WHERE d.person = :person OR d.on_behalf_of = :person""")
                .param("person", person.value())
                .query(String.class)
                .set();
    }
}
