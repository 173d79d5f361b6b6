package org.officeflow.organisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is in which group. Employees and managers are not listed: they follow from the people themselves. */
@Component
class RolesKind extends TableKind {

    static final String NAME = "roles";

    RolesKind(JdbcTemplate jdbc) {
        super(jdbc, "group_memberships");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "roles.csv";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Column> columns() {
        var roles =
                Stream.of(Group.values()).filter(Group::isGiven).map(Group::key).toList();
        return List.of(
                Column.key("employee", CellType.text(64)).storedAs("person").refersTo(PeopleKind.NAME),
                Column.key("role", CellType.oneOf(roles)));
    }

    /** Nothing refers to a role. */
    @Override
    public Set<String> known() {
        return Set.of();
    }
}
