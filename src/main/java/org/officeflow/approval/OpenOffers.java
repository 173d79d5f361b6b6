package org.officeflow.approval;

import java.util.List;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions that somebody has been asked for and nobody has taken yet. */
@Repository
class OpenOffers {

    private final JdbcClient jdbc;

    OpenOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rounds in which this person, or somebody for them, may decide the open step; oldest first. */
    List<Long> roundsOf(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT s.round
                        FROM approval_candidates c JOIN approval_steps s ON s.id = c.step JOIN approval_rounds r ON r.id = s.round
                        WHERE (c.person = :person OR c.on_behalf_of = :person) AND s.state = 'offered' AND r.outcome IS NULL
                        ORDER BY s.round""")
                .param("person", person.value())
                .query(Long.class)
                .list();
    }

    void replace(long step, Candidate from, Candidate to) {
        var behalf = to.onBehalfOf();
        jdbc.sql("UPDATE approval_candidates SET person = ?, on_behalf_of = ? WHERE step = ? AND person = ?")
                .param(to.person().value())
                .param(behalf == null ? null : behalf.value())
                .param(step)
                .param(from.person().value())
                .update();
    }
}
