package org.officeflow.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportFile;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people can be let into. */
@Component
class AccessesKind extends TableKind {

    private static final CellType KEY =
            CellType.text(40, Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"), "is not a key such as erp-purchasing");

    private static final String CONNECTOR = "connector";
    private static final String TARGET = "target";

    AccessesKind(JdbcTemplate jdbc) {
        super(jdbc, "accesses");
    }

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public String fileName() {
        return "accesses.csv";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("access", KEY),
                Column.required("name", CellType.text(120)),
                Column.required("owner", CellType.text(64))
                        .refersTo("people")
                        .orOneOf(Stream.of(Group.values())
                                .filter(Group::isGiven)
                                .map(Group::key)
                                .collect(Collectors.toSet())),
                Column.required(CONNECTOR, CellType.oneOf(List.of(Access.LDAP, Access.MANUAL))),
                Column.fillable(TARGET, CellType.text(200)));
    }

    @Override
    public List<Fault> check(ImportFile file) {
        var faults = new ArrayList<Fault>();
        for (var row : file.rows()) {
            var target = row.text(TARGET);
            if (target != null && Access.MANUAL.equals(row.text(CONNECTOR))) {
                faults.add(file.fault(row, TARGET, "What people give by hand has no target."));
            } else if (target != null && !isName(target)) {
                faults.add(file.fault(row, TARGET, "'" + target + "' is no name of a group, such as cn=crm."));
            }
        }
        return faults;
    }

    private static boolean isName(String target) {
        try {
            return !new LdapName(target).isEmpty();
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
