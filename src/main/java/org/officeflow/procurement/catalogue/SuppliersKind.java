package org.officeflow.procurement.catalogue;

import java.util.List;
import java.util.Map;
import org.officeflow.engine.forms.EmailAddress;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.ImportRow;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Suppliers. One that is active counts as checked unless the file says otherwise. */
@Component
class SuppliersKind extends TableKind {

    static final String NAME = "suppliers";

    private static final CellType EMAIL =
            CellType.text(EmailAddress.LONGEST, EmailAddress.PATTERN, "is not an email address");

    SuppliersKind(JdbcTemplate jdbc) {
        super(jdbc, "suppliers");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "suppliers.csv";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("supplier", CellType.text(40)),
                Column.required("name", CellType.text(120)),
                Column.fillable("credit_rating", CellType.whole(1, 5)),
                Column.required("preferred", CellType.flag()),
                Column.required("active", CellType.flag()),
                Column.optionalButFilled("checked", CellType.flag()),
                Column.optionalButFilled("blocked", CellType.flag()),
                Column.optional("email", EMAIL),
                Column.optional("street", CellType.text(120)),
                Column.optional("postal_code", CellType.text(20)),
                Column.optional("city", CellType.text(80)),
                Column.optional("country", CellType.text(60)),
                Column.optional("vat_number", CellType.text(30)));
    }

    @Override
    protected Map<String, Object> valuesOfNewRow(ImportRow row) {
        return row.values().containsKey("checked")
                ? Map.of()
                : Map.of("checked", Boolean.TRUE.equals(row.value("active")));
    }
}
