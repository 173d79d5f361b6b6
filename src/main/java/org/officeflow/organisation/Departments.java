package org.officeflow.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The departments, each of them a cost centre. */
@Repository
class Departments {

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isActive(CostCentreId id) {
        return jdbc.sql("select count(*) from departments where name = :name and active")
                        .param("name", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<CostCentreId> active() {
        return jdbc.sql("select name from departments where active order by name")
                .query((row, number) -> new CostCentreId(row.getString(1)))
                .list();
    }

    /** The named owner, as long as they work here. */
    Optional<PersonId> owner(CostCentreId id) {
        return jdbc.sql(
                        """
                select people.id from departments join people on people.id = departments.owner
                where departments.name = :name and people.active""")
                .param("name", id.value())
                .query((row, number) -> new PersonId(row.getString(1)))
                .optional();
    }
}
