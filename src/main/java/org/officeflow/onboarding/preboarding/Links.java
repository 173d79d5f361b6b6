package org.officeflow.onboarding.preboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of pre-boarding, by the hashes of their secrets. */
@Repository
class Links {

    private static final String OPEN = " AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now ";

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Link add(OnboardingNumber number, byte[] tokenHash, Instant now, Instant expiresAt) {
        return jdbc.sql(
                        """
                        INSERT INTO preboarding_links (onboarding, token_hash, sent_at, expires_at)
                        VALUES (?, ?, ?, ?) RETURNING *""")
                .params(number.value(), tokenHash, Timestamp.from(now), Timestamp.from(expiresAt))
                .query(Links::link)
                .single();
    }

    /** The newest link of an onboarding. */
    Optional<Link> newest(OnboardingNumber number) {
        return jdbc.sql("SELECT * FROM preboarding_links WHERE onboarding = ? ORDER BY id DESC LIMIT 1")
                .param(number.value())
                .query(Links::link)
                .optional();
    }

    /** Gives an open link to the browser that opens it first; empty for every other one. */
    Optional<Link> bind(byte[] tokenHash, byte[] browserHash, Instant now) {
        return jdbc.sql("UPDATE preboarding_links SET browser_hash = :browser, opened_at = :now "
                        + "WHERE token_hash = :token AND browser_hash IS NULL" + OPEN + "RETURNING *")
                .param("browser", browserHash)
                .param("token", tokenHash)
                .param("now", Timestamp.from(now))
                .query(Links::link)
                .optional();
    }

    /** The open link that belongs to this browser. */
    Optional<Link> ofBrowser(byte[] browserHash, Instant now) {
        return jdbc.sql("SELECT * FROM preboarding_links WHERE browser_hash = :browser" + OPEN)
                .param("browser", browserHash)
                .param("now", Timestamp.from(now))
                .query(Links::link)
                .optional();
    }

    /** The same, as far as it was opened by this token. */
    Optional<Link> ofBrowser(byte[] tokenHash, byte[] browserHash, Instant now) {
        return jdbc.sql("SELECT * FROM preboarding_links WHERE token_hash = :token AND browser_hash = :browser" + OPEN)
                .param("token", tokenHash)
                .param("browser", browserHash)
                .param("now", Timestamp.from(now))
                .query(Links::link)
                .optional();
    }

    void used(Link link, Instant at) {
        jdbc.sql("UPDATE preboarding_links SET used_at = ? WHERE id = ?")
                .params(Timestamp.from(at), link.id())
                .update();
    }

    /** Takes back every link that is still open; gives those. */
    List<Link> revoke(OnboardingNumber number, Instant at) {
        return jdbc.sql(
                        """
                        UPDATE preboarding_links SET revoked_at = ?
                        WHERE onboarding = ? AND used_at IS NULL AND revoked_at IS NULL RETURNING *""")
                .params(Timestamp.from(at), number.value())
                .query(Links::link)
                .list();
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        return new Link(
                row.getLong("id"),
                new OnboardingNumber(row.getString("onboarding")),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "opened_at"),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
