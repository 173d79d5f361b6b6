package org.officeflow.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where people work. */
@Service
public class Sites {

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sites in use, sorted by name. */
    public List<Site> all() {
        return jdbc.sql("select * from sites where active order by name, site")
                .query(Sites::site)
                .list();
    }

    /** The site with this key, one that is no longer in use included. */
    public Optional<Site> find(String key) {
        return jdbc.sql("select * from sites where site = :key")
                .param("key", key)
                .query(Sites::site)
                .optional();
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                row.getString("site"),
                row.getString("name"),
                row.getString("country"),
                ZoneId.of(row.getString("zone")));
    }
}
