package org.officeflow.procurement.catalogue;

import java.util.List;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Items of the catalogue, of the category other and sold by the piece unless the file says otherwise. */
@Component
class ItemsKind extends TableKind {

    static final String NAME = "items";

    ItemsKind(JdbcTemplate jdbc) {
        super(jdbc, "items");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "items.csv";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("item", CellType.text(40)),
                Column.required("name", CellType.text(120)),
                Column.required("standard_cost", CellType.decimal(12, 4)),
                Column.required("reorder_point", CellType.whole(0, 1_000_000)),
                Column.required("safety_stock", CellType.whole(0, 1_000_000)),
                Column.optionalButFilled("category", CellType.oneOf(Category.keys())),
                Column.optionalButFilled("unit", CellType.text(20)),
                Column.optionalButFilled("vat_rate", CellType.decimal(4, 2)),
                Column.optional("description", CellType.text(1000)));
    }
}
