package org.officeflow.procurement.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportFile;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What suppliers ask for items, one price for each item and supplier. */
@Component
class SupplierPricesKind extends TableKind {

    static final String NAME = "supplier-prices";

    SupplierPricesKind(JdbcTemplate jdbc) {
        super(jdbc, "supplier_prices");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "supplier_prices.csv";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("item", CellType.text(40)).refersTo(ItemsKind.NAME),
                Column.key("supplier", CellType.text(40)).refersTo(SuppliersKind.NAME),
                Column.required("price", CellType.decimal(12, 4)),
                Column.required("lead_time_days", CellType.whole(0, 3650)),
                Column.required("min_order_qty", CellType.whole(0, 1_000_000)),
                Column.required("max_order_qty", CellType.whole(1, 10_000_000)));
    }

    @Override
    public List<Fault> check(ImportFile file) {
        var faults = new ArrayList<Fault>();
        for (var row : file.rows()) {
            if (row.whole("min_order_qty") > row.whole("max_order_qty")) {
                faults.add(file.fault(
                        row,
                        "min_order_qty",
                        "The least quantity " + row.whole("min_order_qty") + " is above the most, "
                                + row.whole("max_order_qty") + "."));
            }
        }
        return faults;
    }
}
