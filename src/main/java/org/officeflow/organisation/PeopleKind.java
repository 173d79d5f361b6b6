package org.officeflow.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.EmailAddress;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportFile;
import org.officeflow.organisation.importing.ImportRow;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The people who work here. The file is the whole list: who is not in it has left.
 *
 * <p>Two things hold for whom {@link Personnel} recorded. Nobody who keeps the files may know of them yet: a file that does not
 * name them leaves them as they are, until one has named them; from then on they are as all others. And a file says who works here,
 * not that somebody has begun: whom it names while they are still expected goes on being expected.
 */
@Component
class PeopleKind extends TableKind {

    static final String NAME = "people";

    private static final CellType LOGIN = CellType.text(
            64,
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]*"),
            "is not a login name: letters, digits and . _ @ - only, beginning with a letter or digit");
    private static final CellType EMAIL =
            CellType.text(EmailAddress.LONGEST, EmailAddress.PATTERN, "is not an email address");

    PeopleKind(JdbcTemplate jdbc) {
        super(jdbc, "people");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "employees.csv";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    protected Optional<String> namedColumn() {
        return Optional.of("named_by_file");
    }

    @Override
    protected String inUseOnceNamed() {
        return "not expected";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("employee", LOGIN).storedAs("id"),
                Column.required("name", CellType.text(120)),
                Column.required("job_title", CellType.text(120)),
                Column.required("department", CellType.text(80)).refersTo(DepartmentsKind.NAME),
                Column.fillable("manager", CellType.text(64)).refersTo(NAME),
                Column.required("hired_on", CellType.date()),
                Column.optional("email", EMAIL),
                Column.optional("site", CellType.text(SitesKind.LONGEST_KEY)).refersTo(SitesKind.NAME));
    }

    @Override
    public List<Fault> check(ImportFile file) {
        var faults = new ArrayList<Fault>();
        var rows = new HashMap<String, ImportRow>();
        var recorded = knownWithoutFile();
        for (var row : file.rows()) {
            var login = login(row);
            recorded.stream()
                    .filter(other -> other.equalsIgnoreCase(login) && !other.equals(login))
                    .forEach(other -> faults.add(file.fault(
                            row,
                            "employee",
                            "'" + login + "' differs from '" + other
                                    + "', who is recorded already, only in capital letters.")));
            var before = rows.put(login.toLowerCase(Locale.ROOT), row);
            if (before != null) {
                faults.add(file.fault(
                        row,
                        "employee",
                        "'" + login + "' differs from '" + login(before) + "' in line " + before.line()
                                + " only in capital letters."));
            }
        }
        faults.addAll(circles(file));
        return faults;
    }

    private static List<Fault> circles(ImportFile file) {
        var rows = new HashMap<String, ImportRow>();
        file.rows().forEach(row -> rows.put(login(row), row));
        var faults = new ArrayList<Fault>();
        var clear = new HashSet<String>();
        for (var row : file.rows()) {
            var path = new ArrayList<String>();
            var next = login(row);
            while (next != null && !clear.contains(next) && !path.contains(next)) {
                path.add(next);
                next = managerIn(rows, next);
            }
            if (next != null && !clear.contains(next)) {
                var circle = path.subList(path.indexOf(next), path.size());
                var at = Objects.requireNonNull(rows.get(next));
                faults.add(file.fault(
                        at,
                        "manager",
                        circle.size() == 1
                                ? "Nobody manages themselves."
                                : "The managers go round in a circle: " + String.join(" reports to ", circle)
                                        + " reports to " + next + "."));
            }
            clear.addAll(path);
        }
        return faults;
    }

    private static @Nullable String managerIn(Map<String, ImportRow> rows, String login) {
        var row = rows.get(login);
        return row == null ? null : row.text("manager");
    }

    private static String login(ImportRow row) {
        return Objects.requireNonNull(row.text("employee"));
    }
}
