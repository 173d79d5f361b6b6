package org.officeflow.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportFile;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Trainings that people have to follow. */
@Component
class TrainingsKind extends TableKind {

    static final String NAME = "trainings";

    private static final int SHORTEST_MONTH = 28;

    private static final String VALID_MONTHS = "valid_months";
    private static final String RENEW_DAYS = "renew_days";

    TrainingsKind(JdbcTemplate jdbc) {
        super(jdbc, "trainings");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "trainings.csv";
    }

    @Override
    public int order() {
        return 111;
    }

    @Override
    public List<Column> columns() {
        var recorders = new ArrayList<>(AudienceColumns.groups(true));
        recorders.add(0, Training.PERSON);
        return Stream.of(
                        Stream.of(
                                Column.key("training", AudienceColumns.KEY),
                                Column.required("title", CellType.text(120))),
                        AudienceColumns.all(),
                        Stream.of(
                                Column.required("days", AudienceColumns.DAYS),
                                Column.fillable(VALID_MONTHS, CellType.whole(1, 120)),
                                Column.fillable(RENEW_DAYS, CellType.whole(1, 365)),
                                Column.required("recorded_by", CellType.oneOf(recorders)),
                                Column.required("certificate", CellType.flag())))
                .flatMap(columns -> columns)
                .toList();
    }

    @Override
    public List<Fault> check(ImportFile file) {
        var faults = new ArrayList<Fault>();
        for (var row : file.rows()) {
            var months = row.value(VALID_MONTHS);
            var days = row.value(RENEW_DAYS);
            if (months == null && days != null) {
                faults.add(file.fault(
                        row,
                        RENEW_DAYS,
                        "What is valid for ever is not renewed: say for how many months it is valid."));
            } else if (months != null && days == null) {
                faults.add(
                        file.fault(row, RENEW_DAYS, "Say how many days before it expires the next one is asked for."));
            } else if (months != null && row.whole(RENEW_DAYS) >= row.whole(VALID_MONTHS) * SHORTEST_MONTH) {
                faults.add(file.fault(
                        row,
                        RENEW_DAYS,
                        "It would be asked for again at once: " + days + " days are not less than " + months
                                + " months."));
            }
        }
        return faults;
    }
}
