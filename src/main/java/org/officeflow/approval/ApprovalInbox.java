package org.officeflow.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person's decision: in their own name, or for somebody whose deputy they are. */
@Service
@Transactional(readOnly = true)
public class ApprovalInbox {

    private static final String WAITING =
            """
            FROM approval_candidates c JOIN approval_steps s ON s.id = c.step JOIN approval_rounds r ON r.id = s.round
            WHERE c.person = :person AND c.waiting_until IS NOT NULL
            """;

    private static final String SEARCHED = WAITING
            + """
            AND (:kind::text IS NULL OR c.kind = :kind)
            AND (:words::text IS NULL OR strpos(lower(r.reference), :words) > 0 OR strpos(lower(r.subject), :words) > 0
                OR r.requester = ANY (:requesters))
            """;

    static final String COLUMNS =
            """
            SELECT r.*, s.task, s.role, s.because, s.rule, s.offered_at, s.due_at, c.on_behalf_of, c.given_to IS NOT NULL AS given
            """;

    private static final Map<InboxSearch.Order, String> ORDERS = Map.of(
            InboxSearch.Order.DUE, "c.waiting_until",
            InboxSearch.Order.SINCE, "s.offered_at",
            InboxSearch.Order.AMOUNT, "r.amount",
            InboxSearch.Order.REFERENCE, "r.reference");

    private final JdbcClient jdbc;
    private final StandIns standIns;

    ApprovalInbox(JdbcClient jdbc, StandIns standIns) {
        this.jdbc = jdbc;
        this.standIns = standIns;
    }

    /** How many wait for this person. */
    public int count(PersonId person) {
        return jdbc.sql("SELECT count(*) FROM approval_candidates WHERE person = ? AND waiting_until IS NOT NULL")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** How many a search finds on all its pages together. */
    public int count(PersonId person, InboxSearch search) {
        return searched("SELECT count(*) " + SEARCHED, person, search)
                .query(Integer.class)
                .single();
    }

    /** One page of what a search finds. */
    public List<WaitingDecision> page(PersonId person, InboxSearch search) {
        var direction = search.descending() ? " DESC" : " ASC";
        var order = " ORDER BY " + ORDERS.get(search.order()) + direction + ", c.step" + direction;
        return searched(COLUMNS + SEARCHED + order + " LIMIT :size OFFSET :first", person, search)
                .param("size", search.size())
                .param("first", search.first())
                .query((row, number) -> decision(row))
                .list();
    }

    /** The procedures of which something waits for this person, by key, with how many. */
    public Map<String, Integer> kinds(PersonId person) {
        var kinds = new java.util.TreeMap<String, Integer>();
        jdbc.sql(
                        "SELECT kind, count(*) AS waiting FROM approval_candidates WHERE person = ? AND waiting_until IS NOT NULL "
                                + "GROUP BY kind")
                .param(person.value())
                .query(row -> {
                    kinds.put(row.getString("kind"), row.getInt("waiting"));
                });
        return kinds;
    }

    /** The decision that this person is asked for in a task; empty when it does not, or no longer, wait for them. */
    public Optional<WaitingDecision> find(PersonId person, String task) {
        return jdbc.sql(COLUMNS + WAITING + " AND s.task = :task")
                .param("person", person.value())
                .param("task", task)
                .query((row, number) -> decision(row))
                .optional();
    }

    /** What this person may take over: from their own deputy, or from somebody whose deputy they are now. */
    public List<HeldElsewhere> elsewhere(PersonId person, Collection<PersonId> standsInFor) {
        return jdbc
                .sql(
                        COLUMNS
                                + """
                        , c.person AS holder
                        FROM approval_candidates c JOIN approval_steps s ON s.id = c.step JOIN approval_rounds r ON r.id = s.round
                        WHERE c.waiting_until IS NOT NULL AND c.given_to IS NULL
                        AND (c.on_behalf_of = :person OR c.person = ANY (:others) AND c.on_behalf_of IS NULL)
                        ORDER BY c.waiting_until, c.step LIMIT 200""")
                .param("person", person.value())
                .param("others", standsInFor.stream().map(PersonId::value).toArray(String[]::new))
                .query((row, number) -> new HeldElsewhere(decision(row), new PersonId(row.getString("holder"))))
                .list()
                .stream()
                .filter(held -> person.equals(held.decision().onBehalfOf())
                        || standIns.mayTakeOver(
                                person, held.holder(), held.decision().subject()))
                .filter(held -> !held.decision().subject().parties().contains(person))
                .toList();
    }

    /** What became of a task, for somebody who had been asked in it: the decision, if it was taken. */
    public Optional<ApprovalDecision> outcome(PersonId person, String task) {
        return jdbc.sql(
                        """
                        SELECT r.reference, r.purpose, s.role, s.because, s.rule, r.rule_table, r.rule_version, d.*
                        FROM approval_steps s JOIN approval_decisions d ON d.step = s.id JOIN approval_rounds r ON r.id = s.round
                        WHERE s.task = :task AND EXISTS (
                            SELECT 1 FROM approval_candidates c WHERE c.step = s.id AND c.person = :person)
                        ORDER BY d.id DESC LIMIT 1""")
                .param("task", task)
                .param("person", person.value())
                .query(ApprovalRounds::decision)
                .optional();
    }

    private JdbcClient.StatementSpec searched(String statement, PersonId person, InboxSearch search) {
        var words = search.words();
        return jdbc.sql(statement)
                .param("person", person.value())
                .param("kind", search.kind())
                .param("words", words == null ? null : words.toLowerCase(java.util.Locale.ROOT))
                .param(
                        "requesters",
                        search.requesters().stream().map(PersonId::value).toArray(String[]::new));
    }

    static WaitingDecision decision(ResultSet row) throws SQLException {
        return new WaitingDecision(
                row.getLong("id"),
                row.getString("task"),
                ApprovalRounds.subject(row),
                new ApproverRole(row.getString("role")),
                row.getString("because"),
                row.getString("rule"),
                new RuleTrace(row.getString("rule_table"), row.getInt("rule_version")),
                row.getTimestamp("offered_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                ApprovalRounds.person(row.getString("on_behalf_of")),
                row.getBoolean("given"));
    }
}
