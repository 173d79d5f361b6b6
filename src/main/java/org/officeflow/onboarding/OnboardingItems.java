package org.officeflow.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.SayingText;
import org.officeflow.language.Value;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of the onboardings. */
@Repository
class OnboardingItems {

    private final JdbcClient jdbc;

    OnboardingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who added an item by hand, when and why. */
    record Addition(PersonId by, Instant at, String because) {}

    /** Writes an item behind the last one of its onboarding, which the caller holds, and says at which position. */
    int add(OnboardingNumber number, PackageLine line, LocalDate dueOn, @Nullable Addition addition) {
        var position = jdbc.sql("SELECT coalesce(max(position), 0) + 1 FROM onboarding_items WHERE onboarding = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                        INSERT INTO onboarding_items (onboarding, position, branch, title, rule, what, quantity, responsible,
                            due_days, due_on, on_day_one, undo, state, added_by, added_at, added_because)
                        VALUES (:onboarding, :position, :branch, :title, :rule, :what, :quantity, :responsible, :days, :due,
                            :onDayOne, :undo, 'planned', :by, :at, :because)""")
                .param("onboarding", number.value())
                .param("position", position)
                .param("branch", line.branch().key())
                .param("title", line.title())
                .param("rule", line.rule())
                .param("what", line.what())
                .param("quantity", line.quantity())
                .param("responsible", line.responsible())
                .param("days", line.dueDays())
                .param("due", dueOn)
                .param("onDayOne", line.onDayOne())
                .param("undo", line.undo())
                .param("by", addition == null ? null : addition.by().value())
                .param("at", addition == null ? null : Timestamp.from(addition.at()))
                .param("because", addition == null ? null : addition.because())
                .update();
        return position;
    }

    /** All items of an onboarding, in their order. */
    List<OnboardingItem> of(OnboardingNumber number) {
        return jdbc.sql("SELECT * FROM onboarding_items WHERE onboarding = ? ORDER BY position")
                .param(number.value())
                .query(OnboardingItems::item)
                .list();
    }

    /** @throws IllegalArgumentException if there is no such item */
    OnboardingItem get(OnboardingNumber number, int position) {
        return jdbc.sql("SELECT * FROM onboarding_items WHERE onboarding = ? AND position = ?")
                .params(number.value(), position)
                .query(OnboardingItems::item)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(number + " has no item " + position + "."));
    }

    /** Somebody is asked for it; this process instance does it. */
    void opened(OnboardingItem item, String instance, Instant at) {
        update(item, "state = 'open', instance = ?, asked_at = coalesce(asked_at, ?)", instance, Timestamp.from(at));
    }

    /** The items that these process instances do, by instance. */
    Map<String, OnboardingItem> ofInstances(Collection<String> instances) {
        var items = new LinkedHashMap<String, OnboardingItem>();
        jdbc.sql("SELECT * FROM onboarding_items WHERE instance = ANY (?)")
                .param(instances.toArray(String[]::new))
                .query(row -> {
                    items.put(row.getString("instance"), item(row, 0));
                });
        return items;
    }

    /** A new first day: what was substituted is needed again. */
    void replan(OnboardingItem item, LocalDate dueOn) {
        update(
                item,
                """
                due_on = ?, substitute = NULL, substitute_until = NULL, substituted_at = NULL,
                state = CASE state WHEN 'substituted' THEN 'open' ELSE state END""",
                dueOn);
    }

    /** Somebody is about to be asked for it. */
    void announced(OnboardingItem item) {
        update(item, "state = 'open'");
    }

    void due(OnboardingItem item, LocalDate dueOn) {
        update(item, "due_on = ?", dueOn);
    }

    void purchase(OnboardingItem item, String request) {
        update(item, "purchase = ?", request);
    }

    /** @param by null for Officeflow itself */
    void done(OnboardingItem item, @Nullable PersonId by, Instant at, @Nullable String note) {
        update(
                item,
                "state = 'done', done_by = ?, done_at = ?, note = ?",
                by == null ? null : by.value(),
                Timestamp.from(at),
                note);
    }

    /** What stands in the way of giving an access; null for nothing. */
    void byHand(OnboardingItem item, @Nullable Value because) {
        update(item, "by_hand_because = ?", because == null ? null : SayingText.write(because));
    }

    Optional<Value> byHandBecause(OnboardingItem item) {
        return text(item, "by_hand_because").flatMap(SayingText::read);
    }

    /** Why somebody added it. */
    Optional<String> addedBecause(OnboardingItem item) {
        return text(item, "added_because");
    }

    private Optional<String> text(OnboardingItem item, String column) {
        return jdbc.sql("SELECT " + column + " FROM onboarding_items WHERE onboarding = ? AND position = ?")
                .params(item.onboarding().value(), item.position())
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    void substituted(OnboardingItem item, String substitute, LocalDate until, PersonId by, Instant at) {
        update(
                item,
                "state = 'substituted', substitute = ?, substitute_until = ?, decided_by = ?, substituted_at = ?",
                substitute,
                until,
                by.value(),
                Timestamp.from(at));
    }

    /** @param by null for Officeflow itself */
    void undone(OnboardingItem item, ItemState state, @Nullable PersonId by, Instant at, @Nullable String note) {
        update(
                item,
                "state = ?, undone_by = ?, undone_at = ?, undo_note = ?",
                state.key(),
                by == null ? null : by.value(),
                Timestamp.from(at),
                note);
    }

    /** Writes columns of an item. */
    void update(OnboardingItem item, String settings, @Nullable Object... values) {
        var question = jdbc.sql("UPDATE onboarding_items SET " + settings + " WHERE onboarding = ? AND position = ?");
        for (var value : values) {
            question = question.param(value);
        }
        question.param(item.onboarding().value()).param(item.position()).update();
    }

    private static OnboardingItem item(ResultSet row, int index) throws SQLException {
        return new OnboardingItem(
                new OnboardingNumber(row.getString("onboarding")),
                row.getInt("position"),
                Branch.of(row.getString("branch")),
                row.getString("title"),
                row.getString("rule"),
                row.getString("what"),
                row.getInt("quantity"),
                row.getString("responsible"),
                row.getInt("due_days"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("on_day_one"),
                row.getString("undo"),
                ItemState.of(row.getString("state")),
                person(row, "added_by"),
                row.getString("purchase"),
                person(row, "done_by"),
                instant(row, "done_at"),
                row.getString("note"),
                row.getString("substitute"),
                row.getObject("substitute_until", LocalDate.class),
                row.getString("received"),
                person(row, "undone_by"),
                instant(row, "undone_at"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var login = row.getString(column);
        return login == null ? null : new PersonId(login);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
