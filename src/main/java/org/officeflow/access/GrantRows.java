package org.officeflow.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.access.Grant.How;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table access_grants. */
@Repository
class GrantRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets one transaction at a time give or take this access of this person, until it ends. */
    void lock(PersonId person, AccessKey access) {
        lock(access.value() + " " + person.value());
    }

    /** Lets one transaction at a time give or take any access of this person, until it ends. */
    void lock(PersonId person) {
        lock(person.value());
    }

    private void lock(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 81))")
                .param("key", key)
                .query((row, number) -> true)
                .single();
    }

    /** What stands under the reference now. */
    Optional<Grant> standing(String reference) {
        return jdbc.sql("SELECT * FROM access_grants WHERE reference = :reference AND revoked_at IS NULL")
                .param("reference", reference)
                .query(GrantRows::grant)
                .optional();
    }

    void add(String reference, PersonId person, AccessKey access, How how, String by) {
        var added = jdbc.sql(
                        """
                        INSERT INTO access_grants (reference, person, access, how, granted_at, granted_by)
                        SELECT :reference, :person, access, :how, :at, :by FROM accesses WHERE access = :access
                        """)
                .param("reference", reference)
                .param("person", person.value())
                .param("access", access.value())
                .param("how", how.name())
                .param("at", now())
                .param("by", by)
                .update();
        if (added == 0) {
            throw new IllegalArgumentException("There is no access '" + access + "'.");
        }
    }

    /** False if nothing stood any more. */
    boolean revoke(String reference, String by) {
        return jdbc.sql(
                                """
                                UPDATE access_grants SET revoked_at = :at, revoked_by = :by
                                WHERE reference = :reference AND revoked_at IS NULL
                                """)
                        .param("reference", reference)
                        .param("at", now())
                        .param("by", by)
                        .update()
                > 0;
    }

    boolean isHeld(PersonId person, AccessKey access) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM access_grants
                        WHERE person = :person AND access = :access AND revoked_at IS NULL)
                        """)
                .param("person", person.value())
                .param("access", access.value())
                .query(Boolean.class)
                .single();
    }

    List<AccessKey> held(PersonId person) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT access FROM access_grants WHERE person = :person AND revoked_at IS NULL
                        ORDER BY access
                        """)
                .param("person", person.value())
                .query((row, number) -> new AccessKey(row.getString("access")))
                .list();
    }

    List<Grant> of(PersonId person) {
        return jdbc.sql("SELECT * FROM access_grants WHERE person = :person ORDER BY id")
                .param("person", person.value())
                .query(GrantRows::grant)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getString("reference"),
                new PersonId(row.getString("person")),
                new AccessKey(row.getString("access")),
                How.valueOf(row.getString("how")),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getString("granted_by"),
                instant(row.getObject("revoked_at", OffsetDateTime.class)),
                row.getString("revoked_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
