package org.officeflow.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table accesses. */
@Repository
class AccessRows {

    private final JdbcClient jdbc;

    AccessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Access> active() {
        return jdbc.sql("SELECT * FROM accesses WHERE active ORDER BY name, access")
                .query(AccessRows::access)
                .list();
    }

    Optional<Access> find(AccessKey key) {
        return jdbc.sql("SELECT * FROM accesses WHERE access = :key")
                .param("key", key.value())
                .query(AccessRows::access)
                .optional();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        return new Access(
                new AccessKey(row.getString("access")),
                row.getString("name"),
                row.getString("owner"),
                row.getString("connector"),
                row.getString("target"),
                row.getBoolean("active"));
    }
}
