package org.officeflow.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportFile;
import org.officeflow.organisation.importing.ImportRow;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Policies by version. A version that somebody has acknowledged goes on saying what they acknowledged. */
@Component
class PoliciesKind extends TableKind {

    static final String NAME = "policies";

    private static final CellType LINK = CellType.text(
            500,
            Pattern.compile("https?://[^\\s<>\"'()\\[\\]\\\\`]+"),
            "is not an address such as https://intranet.example.org/policy");

    private static final String POLICY = "policy";
    private static final String VERSION = "version";
    private static final List<String> SAYS = List.of("title", "text", "link");

    private final JdbcTemplate jdbc;

    PoliciesKind(JdbcTemplate jdbc) {
        super(jdbc, "policies");
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "policies.csv";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public List<Column> columns() {
        return Stream.of(
                        Stream.of(
                                Column.key(POLICY, AudienceColumns.KEY),
                                Column.key(VERSION, CellType.whole(1, 9999)),
                                Column.required("title", CellType.text(120)),
                                Column.fillable("text", CellType.text(4000)),
                                Column.fillable("link", LINK),
                                Column.fillable("changes", CellType.text(1000))),
                        AudienceColumns.all(),
                        Stream.of(Column.required("days", AudienceColumns.DAYS)))
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    public List<Fault> check(ImportFile file) {
        var faults = new ArrayList<Fault>();
        for (var row : file.rows()) {
            if (row.text("text") == null && row.text("link") == null) {
                faults.add(file.fault(row, "text", "There is nothing to read: give a text or a link."));
            }
            if (isAcknowledgedAs(row)) {
                faults.add(
                        file.fault(
                                row,
                                VERSION,
                                "Version " + row.whole(VERSION) + " of " + row.text(POLICY)
                                        + " has been acknowledged and goes on saying what it said. Give what is new a new version."));
            }
        }
        return faults;
    }

    /** Whether somebody has acknowledged other words than these. */
    private boolean isAcknowledgedAs(ImportRow row) {
        return jdbc
                .queryForList(
                        """
                        SELECT title, text, link FROM policies p WHERE policy = ? AND version = ? AND EXISTS (
                            SELECT FROM acknowledgements a
                            WHERE a.policy = p.policy AND a.version = p.version AND a.state = 'acknowledged')""",
                        row.text(POLICY),
                        row.whole(VERSION))
                .stream()
                .anyMatch(known -> SAYS.stream().anyMatch(word -> !Objects.equals(known.get(word), row.text(word))));
    }
}
