package org.officeflow.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may decide which step; while the step waits, each with its due date beside them. */
@Repository
class Candidates {

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a step that is offered now; whoever was asked at an earlier time is asked no more. What a superior gave to somebody is
     * offered to them again.
     *
     * @return who is asked
     */
    List<Candidate> replaceAll(long step, List<Candidate> candidates) {
        var given = given(step);
        jdbc.sql("DELETE FROM approval_candidates WHERE step = ?").param(step).update();
        var asked = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            var original = candidate.onBehalfOf() == null ? candidate.person() : candidate.onBehalfOf();
            var keeper = given.get(original);
            if (keeper == null && add(step, candidate)) {
                asked.add(candidate);
            } else if (keeper != null && add(step, new Candidate(keeper, original))) {
                give(step, new Candidate(keeper, original), new Candidate(keeper, original), keeper);
                asked.add(new Candidate(keeper, original));
            }
        }
        return asked;
    }

    /** False when they are among them already. */
    boolean add(long step, Candidate candidate) {
        return jdbc.sql(
                                """
                                INSERT INTO approval_candidates (step, person, on_behalf_of, waiting_until, kind)
                                SELECT s.id, ?, ?, s.due_at, r.kind
                                FROM approval_steps s JOIN approval_rounds r ON r.id = s.round WHERE s.id = ?
                                ON CONFLICT DO NOTHING""")
                        .param(candidate.person().value())
                        .param(value(candidate.onBehalfOf()))
                        .param(step)
                        .update()
                == 1;
    }

    List<Candidate> of(long step) {
        return jdbc.sql("SELECT person, on_behalf_of FROM approval_candidates WHERE step = ? ORDER BY person")
                .param(step)
                .query((row, number) -> new Candidate(new PersonId(row.getString(1)), person(row.getString(2))))
                .list();
    }

    /** Somebody else decides; to whom a superior gave it stays as it is. */
    void replace(long step, Candidate from, Candidate to) {
        jdbc.sql("UPDATE approval_candidates SET person = ?, on_behalf_of = ? WHERE step = ? AND person = ?")
                .param(to.person().value())
                .param(value(to.onBehalfOf()))
                .param(step)
                .param(from.person().value())
                .update();
    }

    /** Somebody else decides because a superior says so; null where that lasts only as long as somebody's absence. */
    void give(long step, Candidate from, Candidate to, @Nullable PersonId givenTo) {
        replace(step, from, to);
        jdbc.sql("UPDATE approval_candidates SET given_to = ? WHERE step = ? AND person = ?")
                .param(value(givenTo))
                .param(step)
                .param(to.person().value())
                .update();
    }

    /** What superiors gave on in this step: whose decision it was, and who has it since. */
    Map<PersonId, PersonId> given(long step) {
        var given = new HashMap<PersonId, PersonId>();
        jdbc.sql(
                        """
                        SELECT on_behalf_of, given_to FROM approval_candidates
                        WHERE step = ? AND given_to IS NOT NULL AND on_behalf_of IS NOT NULL""")
                .param(step)
                .query(row -> {
                    given.put(new PersonId(row.getString(1)), new PersonId(row.getString(2)));
                });
        return given;
    }

    /** Who decides now what is this person's: they themselves, or their deputy. */
    Optional<Candidate> heldFor(long step, PersonId person) {
        return jdbc.sql(
                        """
                        SELECT person, on_behalf_of FROM approval_candidates
                        WHERE step = ? AND coalesce(given_to, on_behalf_of, person) = ? ORDER BY person LIMIT 1""")
                .params(step, person.value())
                .query((row, number) -> new Candidate(new PersonId(row.getString(1)), person(row.getString(2))))
                .optional();
    }

    /** Rounds in which this person, or somebody for them, may decide the open step; oldest first. */
    List<Long> openRoundsOf(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT s.round FROM approval_candidates c JOIN approval_steps s ON s.id = c.step
                        WHERE (c.person = :person OR c.on_behalf_of = :person OR c.given_to = :person)
                        AND c.waiting_until IS NOT NULL ORDER BY s.round""")
                .param("person", person.value())
                .query(Long.class)
                .list();
    }

    void release(String task) {
        jdbc.sql(
                        """
                        UPDATE approval_candidates SET waiting_until = NULL
                        WHERE step IN (SELECT id FROM approval_steps WHERE task = ?) AND waiting_until IS NOT NULL""")
                .param(task)
                .update();
    }

    /** The round whose open step is decided in this task. */
    Optional<Long> openRoundOf(String task) {
        return jdbc.sql("SELECT round FROM approval_steps WHERE task = ? AND state = 'offered'")
                .param(task)
                .query(Long.class)
                .optional();
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(@Nullable String value) {
        return value == null ? null : new PersonId(value);
    }
}
