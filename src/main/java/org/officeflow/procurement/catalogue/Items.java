package org.officeflow.procurement.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of the catalogue, those no longer bought included. */
@Repository
public class Items {

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The item with this number. */
    public Optional<Item> find(ItemId id) {
        return jdbc.sql("select * from items where item = :id")
                .param("id", id.value())
                .query(Items::item)
                .optional();
    }

    /** What a form offers: every active item by name. */
    public List<Item> selectable() {
        return jdbc.sql("select * from items where active order by name, item")
                .query(Items::item)
                .list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                new ItemId(row.getString("item")),
                row.getString("name"),
                row.getString("description"),
                Category.of(row.getString("category")).orElseThrow(),
                row.getString("unit"),
                row.getBigDecimal("vat_rate"),
                row.getBigDecimal("standard_cost"),
                row.getInt("reorder_point"),
                row.getInt("safety_stock"),
                row.getBoolean("active"));
    }
}
