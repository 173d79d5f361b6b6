package org.officeflow.inventory;

import java.util.List;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Places where stock lies. */
@Component
class LocationsKind extends TableKind {

    static final String NAME = "locations";

    LocationsKind(JdbcTemplate jdbc) {
        super(jdbc, "locations");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "locations.csv";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.key("location", CellType.text(60)));
    }
}
