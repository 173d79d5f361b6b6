package org.officeflow.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has to come back from people who leave. */
@Repository
class LeavingItems {

    private final JdbcClient jdbc;

    LeavingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who added something by hand, and why. */
    record Addition(PersonId by, String because) {}

    /** Writes it behind the last one of its offboarding, which the caller holds, and says at which position. */
    int add(OffboardingNumber number, Belonging thing, LocalDate dueOn, @Nullable Addition addition) {
        var position = last(number) + 1;
        jdbc.sql(
                        """
                        INSERT INTO leaving_items (offboarding, position, kind, title, rule, what, quantity, source, responsible,
                            due_on, state, added_by, added_because)
                        VALUES (:offboarding, :position, :kind, :title, :rule, :what, :quantity, :source, :responsible, :due,
                            'planned', :by, :because)""")
                .param("offboarding", number.value())
                .param("position", position)
                .param("kind", thing.kind().key())
                .param("title", thing.title())
                .param("rule", thing.rule())
                .param("what", thing.what())
                .param("quantity", thing.quantity())
                .param("source", thing.source())
                .param("responsible", thing.responsible())
                .param("due", dueOn)
                .param("by", addition == null ? null : addition.by().value())
                .param("because", addition == null ? null : addition.because())
                .update();
        return position;
    }

    /** The position of the last one, 0 where there is none. */
    int last(OffboardingNumber number) {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM leaving_items WHERE offboarding = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    /** All of an offboarding, in their order. */
    List<LeavingItem> of(OffboardingNumber number) {
        return jdbc.sql("SELECT * FROM leaving_items WHERE offboarding = ? ORDER BY position")
                .param(number.value())
                .query(LeavingItems::item)
                .list();
    }

    /** @throws IllegalArgumentException if there is no such item */
    LeavingItem get(OffboardingNumber number, int position) {
        return jdbc.sql("SELECT * FROM leaving_items WHERE offboarding = ? AND position = ?")
                .params(number.value(), position)
                .query(LeavingItems::item)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(number + " has no item " + position + "."));
    }

    /** Under what this person was given the things that they are being asked for because of a transfer. */
    Set<String> awaitedByTransfers(PersonId person) {
        return jdbc.sql("SELECT source FROM leaving_items JOIN offboardings ON number = offboarding"
                        + " WHERE transfer AND person = ? AND offboardings.state = 'running' AND source IS NOT NULL"
                        + " AND leaving_items.state IN ('planned', 'expected', 'damaged', 'missing')")
                .param(person.value())
                .query(String.class)
                .set();
    }

    /** Those that these process instances see to, by instance. */
    Map<String, LeavingItem> ofInstances(Collection<String> instances) {
        var items = new LinkedHashMap<String, LeavingItem>();
        jdbc.sql("SELECT * FROM leaving_items WHERE instance = ANY (?)")
                .param(instances.toArray(String[]::new))
                .query(row -> {
                    items.put(row.getString("instance"), item(row, 0));
                });
        return items;
    }

    /** Somebody is about to be asked for it. */
    void announced(LeavingItem item) {
        update(item, "state = 'expected'");
    }

    /** Somebody is asked for it; this process instance sees to it. */
    void opened(LeavingItem item, String instance) {
        update(item, "state = 'expected', instance = ?", instance);
    }

    void ends(LeavingItem item, LocalDate dueOn, Instant at) {
        update(item, "due_on = ?, ends_at = ?", dueOn, Timestamp.from(at));
    }

    void due(LeavingItem item, LocalDate dueOn) {
        update(item, "due_on = ?", dueOn);
    }

    /** Somebody looked at it, and it is not in order. */
    void found(LeavingItem item, LeavingItemState state, PersonId by, Instant at, @Nullable String note) {
        update(
                item,
                "state = ?, checked_by = ?, checked_at = ?, note = ?",
                state.key(),
                by.value(),
                Timestamp.from(at),
                note);
    }

    /** It is expected after all, by another day. */
    void expected(LeavingItem item, LocalDate dueOn) {
        update(item, "state = 'expected', due_on = ?", dueOn);
    }

    /** @param by null for Officeflow itself */
    void settled(
            LeavingItem item, LeavingItemState state, @Nullable PersonId by, Instant at, @Nullable String because) {
        update(
                item,
                "state = ?, settled_by = ?, settled_at = ?, settled_because = ?",
                state.key(),
                by == null ? null : by.value(),
                Timestamp.from(at),
                because);
    }

    private void update(LeavingItem item, String settings, @Nullable Object... values) {
        var question = jdbc.sql("UPDATE leaving_items SET " + settings + " WHERE offboarding = ? AND position = ?");
        for (var value : values) {
            question = question.param(value);
        }
        question.param(item.offboarding().value()).param(item.position()).update();
    }

    private static LeavingItem item(ResultSet row, int index) throws SQLException {
        return new LeavingItem(
                new OffboardingNumber(row.getString("offboarding")),
                row.getInt("position"),
                LeavingKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("rule"),
                row.getString("what"),
                row.getInt("quantity"),
                row.getString("source"),
                row.getString("responsible"),
                row.getObject("due_on", LocalDate.class),
                LeavingItemState.of(row.getString("state")),
                Offboardings.person(row, "added_by"),
                Offboardings.person(row, "checked_by"),
                row.getString("note"),
                Offboardings.person(row, "settled_by"),
                Offboardings.instant(row, "settled_at"),
                row.getString("settled_because"),
                Offboardings.instant(row, "ends_at"));
    }
}
