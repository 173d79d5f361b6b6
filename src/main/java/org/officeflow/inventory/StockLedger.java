package org.officeflow.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.officeflow.inventory.StockMovement.Kind;
import org.officeflow.procurement.catalogue.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables stock and stock_movements. */
@Repository
class StockLedger {

    /** Locked in the order of the locations, by everybody who locks more than one of them. */
    private static final String PLACES =
            """
            SELECT stock.location, quantity, reserved FROM stock JOIN locations USING (location)
            WHERE item = :item AND active ORDER BY location""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StockLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets one transaction at a time work on a reference, until it ends. */
    void lock(String reference) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:reference, 79))")
                .param("reference", reference)
                .query((row, number) -> true)
                .single();
    }

    /** Where the item lies, in the order in which it is taken. */
    List<Place> places(ItemId item) {
        return jdbc.sql(PLACES)
                .param("item", item.value())
                .query((row, number) -> place(row))
                .list();
    }

    /** Where the item lies, locked until the transaction ends. */
    List<Place> lock(ItemId item) {
        return jdbc.sql(PLACES + " FOR UPDATE OF stock")
                .param("item", item.value())
                .query((row, number) -> place(row))
                .list();
    }

    /** These locations of the item, also those that are not in use any more, locked until the transaction ends. */
    List<Place> lock(ItemId item, List<Pick> picks) {
        return jdbc.sql(
                        """
                        SELECT location, quantity, reserved FROM stock
                        WHERE item = :item AND location = ANY (:locations) ORDER BY location FOR UPDATE""")
                .param("item", item.value())
                .param(
                        "locations",
                        picks.stream().map(pick -> pick.location().value()).toArray(String[]::new))
                .query((row, number) -> place(row))
                .list();
    }

    List<LocationId> locations() {
        return jdbc.sql("SELECT location FROM locations WHERE active ORDER BY location")
                .query((row, number) -> new LocationId(row.getString("location")))
                .list();
    }

    /** Makes room for an item where it never lay before. */
    void makeRoom(ItemId item, LocationId location) {
        jdbc.sql(
                        """
                        INSERT INTO stock (item, location, shelf, bin, quantity) VALUES (:item, :location, 'N/A', 0, 0)
                        ON CONFLICT DO NOTHING""")
                .param("item", item.value())
                .param("location", location.value())
                .update();
    }

    boolean knows(ItemId item) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM items WHERE item = :item)")
                .param("item", item.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes a movement and adds it to its row of the stock, which must be locked. */
    void append(String reference, ItemId item, Kind kind, Pick pick) {
        jdbc.sql(
                        """
                        WITH movement AS (
                            INSERT INTO stock_movements (reference, item, location, kind, quantity, shelf_delta,
                                reserved_delta, issued_delta, created_at)
                            VALUES (:reference, :item, :location, :kind, :quantity, :shelf, :reserved, :issued, :at))
                        UPDATE stock SET quantity = quantity + :shelf, reserved = reserved + :reserved
                        WHERE item = :item AND location = :location
                        """)
                .param("reference", reference)
                .param("item", item.value())
                .param("location", pick.location().value())
                .param("kind", kind.name())
                .param("quantity", pick.quantity())
                .param("shelf", kind.shelf() * pick.quantity())
                .param("reserved", kind.reserved() * pick.quantity())
                .param("issued", kind.issued() * pick.quantity())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    List<StockMovement> movements(String reference) {
        return jdbc.sql("SELECT * FROM stock_movements WHERE reference = :reference ORDER BY id")
                .param("reference", reference)
                .query((row, number) -> movement(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(new LocationId(row.getString("location")), row.getInt("quantity"), row.getInt("reserved"));
    }

    private static StockMovement movement(ResultSet row) throws SQLException {
        return new StockMovement(
                row.getLong("id"),
                row.getString("reference"),
                new ItemId(row.getString("item")),
                new LocationId(row.getString("location")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("quantity"),
                row.getInt("shelf_delta"),
                row.getInt("reserved_delta"),
                row.getInt("issued_delta"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** One item at one location. */
    record Place(LocationId location, int quantity, int reserved) {

        /** What nobody has reserved; none where a count found less than what is reserved. */
        int available() {
            return Math.max(0, quantity - reserved);
        }
    }
}
