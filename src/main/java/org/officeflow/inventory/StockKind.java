package org.officeflow.inventory;

import java.util.List;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.ImportFile;
import org.officeflow.organisation.importing.ImportPlan;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much lies where. What the file does not name is counted as none left; what is reserved stays reserved. */
@Component
class StockKind extends TableKind {

    static final String NAME = "stock";

    private final JdbcTemplate jdbc;

    StockKind(JdbcTemplate jdbc) {
        super(jdbc, "stock");
        this.jdbc = jdbc;
    }

    /** A count is compared with what lies there now: nothing is fetched or brought until it is written. */
    @Override
    public ImportPlan plan(ImportFile file) {
        jdbc.execute("lock table stock in exclusive mode");
        return super.plan(file);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "stock.csv";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("item", CellType.text(40)).refersTo("items"),
                Column.key("location", CellType.text(60)).refersTo(LocationsKind.NAME),
                Column.required("shelf", CellType.text(10)),
                Column.required("bin", CellType.whole(0, 1_000_000)),
                Column.required("quantity", CellType.whole(0, 100_000_000)));
    }

    @Override
    protected String inUseColumn() {
        return "quantity";
    }

    @Override
    protected Object notInUse() {
        return 0;
    }
}
