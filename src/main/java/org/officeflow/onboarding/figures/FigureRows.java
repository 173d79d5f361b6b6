package org.officeflow.onboarding.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the figures count, each read in one question. */
@Repository
class FigureRows {

    private static final String WHOSE =
            " AND (:whose::text[] IS NULL OR o.manager = ANY (:whose) OR o.announced_by = ANY (:whose))";

    private static final String BEGINNERS =
            """
            SELECT o.number, o.site, o.starts_on, i.position, i.done_at, i.substituted_at, i.added_at
            FROM onboardings o LEFT JOIN onboarding_items i
            ON i.onboarding = o.number AND i.on_day_one AND i.state <> 'dropped'
            WHERE NOT o.transfer AND o.state IN ('arrived', 'settled', 'left') AND o.starts_on > :since AND o.starts_on <= :until"""
                    + WHOSE;

    private static final String OPEN =
            """
            SELECT o.department, o.site, o.employee, o.buddy, o.manager, i.responsible,
                coalesce(i.substitute_until, i.due_on) AS deadline, count(*) AS things
            FROM onboarding_items i JOIN onboardings o ON o.number = i.onboarding
            WHERE i.state IN ('planned', 'open', 'substituted') AND o.state IN ('expected', 'arrived')"""
                    + WHOSE + " GROUP BY 1, 2, 3, 4, 5, 6, 7";

    private static final String DONE =
            """
            SELECT i.rule, i.title, o.site, i.asked_at, i.done_at, i.due_on
            FROM onboarding_items i JOIN onboardings o ON o.number = i.onboarding
            WHERE i.state = 'done' AND i.done_at > :since AND i.asked_at IS NOT NULL"""
                    + WHOSE;

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing that somebody's first day needed; for whom it needed nothing there is one row without a thing.
     *
     * @param addedAt when somebody added it by hand; null for what was planned
     */
    record DayOneThing(
            String onboarding,
            @Nullable String site,
            LocalDate startsOn,
            boolean needed,
            @Nullable Instant doneAt,
            @Nullable Instant substitutedAt,
            @Nullable Instant addedAt) {}

    /** Things that are alike and open. */
    record OpenThings(
            String department,
            @Nullable String site,
            @Nullable PersonId employee,
            @Nullable PersonId buddy,
            @Nullable PersonId manager,
            String responsible,
            LocalDate deadline,
            int count) {}

    /** @param rule of the decision table; null for what somebody added by hand */
    record DoneThing(
            @Nullable String rule,
            String title,
            @Nullable String site,
            Instant askedAt,
            Instant doneAt,
            LocalDate dueOn) {}

    /** @param whose manager or announcer of those who count; null for everybody */
    List<DayOneThing> dayOne(@Nullable Collection<PersonId> whose, LocalDate since, LocalDate until) {
        return asked(BEGINNERS, whose)
                .param("since", since)
                .param("until", until)
                .query((row, index) -> new DayOneThing(
                        row.getString("number"),
                        row.getString("site"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("position") != null,
                        instant(row, "done_at"),
                        instant(row, "substituted_at"),
                        instant(row, "added_at")))
                .list();
    }

    List<OpenThings> open(@Nullable Collection<PersonId> whose) {
        return asked(OPEN, whose)
                .query((row, index) -> new OpenThings(
                        row.getString("department"),
                        row.getString("site"),
                        person(row, "employee"),
                        person(row, "buddy"),
                        person(row, "manager"),
                        row.getString("responsible"),
                        row.getObject("deadline", LocalDate.class),
                        row.getInt("things")))
                .list();
    }

    List<DoneThing> done(@Nullable Collection<PersonId> whose, Instant since) {
        return asked(DONE, whose)
                .param("since", Timestamp.from(since))
                .query((row, index) -> new DoneThing(
                        row.getString("rule"),
                        row.getString("title"),
                        row.getString("site"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("done_at").toInstant(),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, @Nullable Collection<PersonId> whose) {
        var logins = whose == null ? null : whose.stream().map(PersonId::value).toArray(String[]::new);
        return jdbc.sql(question).param("whose", logins);
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
