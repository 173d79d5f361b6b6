package org.officeflow.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of an onboarding and its items for whoever looks back. */
@Repository
class PersonnelFileRows {

    private final JdbcClient jdbc;

    PersonnelFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of an onboarding.
     *
     * @param packageTable which table named the items; null as long as none has
     */
    record Course(
            @Nullable String packageTable,
            int packageVersion,
            @Nullable Instant arrivedAt,
            @Nullable PersonId endedBy,
            @Nullable Instant endedAt,
            @Nullable String endedReason) {}

    /** Who did what with an item besides doing it. */
    record ItemCourse(
            @Nullable Instant addedAt,
            @Nullable String addedBecause,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable PersonId receivedBy,
            @Nullable Instant receivedAt,
            @Nullable String receivedNote,
            @Nullable String undoNote) {}

    Course course(OnboardingNumber number) {
        return jdbc.sql("SELECT * FROM onboardings WHERE number = ?")
                .param(number.value())
                .query((row, index) -> new Course(
                        row.getString("package_table"),
                        row.getInt("package_version"),
                        instant(row, "arrived_at"),
                        person(row, "ended_by"),
                        instant(row, "ended_at"),
                        row.getString("ended_reason")))
                .single();
    }

    /** By the position of the item. */
    Map<Integer, ItemCourse> items(OnboardingNumber number) {
        var courses = new LinkedHashMap<Integer, ItemCourse>();
        jdbc.sql("SELECT * FROM onboarding_items WHERE onboarding = ? ORDER BY position")
                .param(number.value())
                .query(row -> {
                    courses.put(
                            row.getInt("position"),
                            new ItemCourse(
                                    instant(row, "added_at"),
                                    row.getString("added_because"),
                                    person(row, "decided_by"),
                                    instant(row, "substituted_at"),
                                    person(row, "received_by"),
                                    instant(row, "received_at"),
                                    row.getString("received_note"),
                                    row.getString("undo_note")));
                });
        return courses;
    }

    /** Keys of the papers that were there when the identity was checked. */
    List<String> papers(OnboardingNumber number) {
        return jdbc
                .sql("SELECT documents FROM employment_contracts WHERE onboarding = ?")
                .param(number.value())
                .query((row, index) -> Objects.requireNonNullElse(row.getString(1), ""))
                .list()
                .stream()
                .flatMap(keys -> Stream.of(keys.split(",")))
                .filter(key -> !key.isEmpty())
                .toList();
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
