package org.officeflow.procurement.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What suppliers ask for items, prices in force only. */
@Repository
public class SupplierPrices {

    private final JdbcClient jdbc;

    SupplierPrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this supplier asks for this item. */
    public Optional<SupplierPrice> find(ItemId item, SupplierId supplier) {
        return jdbc.sql("select * from supplier_prices where item = :item and supplier = :supplier and active")
                .param("item", item.value())
                .param("supplier", supplier.value())
                .query(SupplierPrices::price)
                .optional();
    }

    /** Every supplier's price for this item, the lowest first. */
    public List<SupplierPrice> of(ItemId item) {
        return jdbc.sql("select * from supplier_prices where item = :item and active order by price, supplier")
                .param("item", item.value())
                .query(SupplierPrices::price)
                .list();
    }

    private static SupplierPrice price(ResultSet row, int number) throws SQLException {
        return new SupplierPrice(
                new ItemId(row.getString("item")),
                new SupplierId(row.getString("supplier")),
                row.getBigDecimal("price"),
                row.getInt("lead_time_days"),
                row.getInt("min_order_qty"),
                row.getInt("max_order_qty"));
    }
}
