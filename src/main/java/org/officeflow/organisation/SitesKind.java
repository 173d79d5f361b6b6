package org.officeflow.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.CellType.Cell;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.TableKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sites, each with the country or region whose public holidays count there, and its time zone. */
@Component
class SitesKind extends TableKind {

    static final String NAME = "sites";
    static final int LONGEST_KEY = 40;

    private static final CellType KEY = CellType.text(
            LONGEST_KEY,
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"),
            "is not a short name such as amsterdam or new-york: small letters, digits and hyphens only");
    private static final CellType COUNTRY = new CellType.Simple(
            String.class,
            (cell, comma) -> PublicHolidays.of(cell).isPresent()
                    ? new Cell.Value(cell.toLowerCase(Locale.ROOT))
                    : new Cell.Wrong(
                            "is not a country whose public holidays are known; write a country code such as nl, or"
                                    + " de-by with a region"));
    private static final CellType ZONE = new CellType.Simple(
            String.class,
            (cell, comma) -> ZoneId.getAvailableZoneIds().contains(cell)
                    ? new Cell.Value(cell)
                    : new Cell.Wrong("is not a time zone such as Europe/Amsterdam"));

    SitesKind(JdbcTemplate jdbc) {
        super(jdbc, "sites");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String fileName() {
        return "sites.csv";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("site", KEY),
                Column.required("name", CellType.text(120)),
                Column.required("country", COUNTRY),
                Column.required("zone", ZONE));
    }
}
