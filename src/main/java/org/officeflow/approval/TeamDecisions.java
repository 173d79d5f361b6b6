package org.officeflow.approval;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the decision of several people, as far as it belongs to certain procedures. Who may look is not asked here. */
@Service
@Transactional(readOnly = true)
public class TeamDecisions {

    private final JdbcClient jdbc;
    private final ApprovalInbox inbox;

    TeamDecisions(JdbcClient jdbc, ApprovalInbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    /**
     * How much waits for somebody.
     *
     * @param overdue how many of them should have been decided by now
     * @param soon how many of them fall due until the moment that was asked for
     */
    public record Waiting(int open, int overdue, int soon) {}

    /** How much waits for each of these people; nothing for whom it does not name. */
    public Map<PersonId, Waiting> count(
            Collection<PersonId> people, Collection<String> kinds, Instant now, Instant soon) {
        var counts = new HashMap<PersonId, Waiting>();
        jdbc.sql(
                        """
                        SELECT person, count(*) AS open, count(*) FILTER (WHERE waiting_until < :now) AS overdue,
                            count(*) FILTER (WHERE waiting_until >= :now AND waiting_until < :soon) AS soon
                        FROM approval_candidates
                        WHERE person = ANY (:people) AND kind = ANY (:kinds) AND waiting_until IS NOT NULL GROUP BY person""")
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(soon))
                .query(row -> {
                    counts.put(
                            new PersonId(row.getString("person")),
                            new Waiting(row.getInt("open"), row.getInt("overdue"), row.getInt("soon")));
                });
        return counts;
    }

    /** What waits for this person, the most urgent first. */
    public List<WaitingDecision> of(PersonId person, Collection<String> kinds, int most) {
        return jdbc.sql(
                        ApprovalInbox.COLUMNS
                                + """
                        FROM approval_candidates c JOIN approval_steps s ON s.id = c.step JOIN approval_rounds r ON r.id = s.round
                        WHERE c.person = :person AND c.kind = ANY (:kinds) AND c.waiting_until IS NOT NULL
                        ORDER BY c.waiting_until, c.step LIMIT :most""")
                .param("person", person.value())
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> ApprovalInbox.decision(row))
                .list();
    }

    /** The decision that waits for this person in a task. */
    public Optional<WaitingDecision> find(PersonId person, String task, Collection<String> kinds) {
        return inbox.find(person, task)
                .filter(decision -> kinds.contains(decision.subject().kind()));
    }
}
