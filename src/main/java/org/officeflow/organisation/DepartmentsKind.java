package org.officeflow.organisation;

import java.util.List;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Departments, each of them a cost centre; {@code owner} answers for its budget, else its head does. */
@Component
class DepartmentsKind extends TableKind {

    static final String NAME = "departments";

    DepartmentsKind(JdbcTemplate jdbc) {
        super(jdbc, "departments");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "departments.csv";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("department", CellType.text(80)).storedAs("name"),
                Column.required("group", CellType.text(80)).storedAs("department_group"),
                Column.optional("owner", CellType.text(64)).refersTo(PeopleKind.NAME));
    }
}
