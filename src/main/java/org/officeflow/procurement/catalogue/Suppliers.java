package org.officeflow.procurement.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suppliers, those we no longer buy from included. */
@Repository
public class Suppliers {

    private final JdbcClient jdbc;

    Suppliers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The supplier with this short name. */
    public Optional<Supplier> find(SupplierId id) {
        return jdbc.sql("select * from suppliers where supplier = :id")
                .param("id", id.value())
                .query(Suppliers::supplier)
                .optional();
    }

    /** What a form offers: active and not blocked, preferred first, then by name. Those not checked yet are among them. */
    public List<Supplier> selectable() {
        return jdbc.sql("select * from suppliers where active and not blocked order by preferred desc, name, supplier")
                .query(Suppliers::supplier)
                .list();
    }

    /** Active suppliers that sell this item, the cheapest first. */
    public List<Supplier> of(ItemId item) {
        return jdbc.sql(
                        """
                select suppliers.* from suppliers join supplier_prices price using (supplier)
                where price.item = :item and price.active and suppliers.active and not blocked
                order by price.price, supplier""")
                .param("item", item.value())
                .query(Suppliers::supplier)
                .list();
    }

    /** Notes that the supplier check was done, or that it has to be done again. */
    public void setChecked(SupplierId id, boolean checked) {
        jdbc.sql("update suppliers set checked = :checked where supplier = :id")
                .param("checked", checked)
                .param("id", id.value())
                .update();
    }

    /** Notes where orders go to. */
    public void setEmail(SupplierId id, String email) {
        jdbc.sql("update suppliers set email = :email where supplier = :id")
                .param("email", email)
                .param("id", id.value())
                .update();
    }

    /** Takes a new supplier into the list, still to be checked. */
    public void addUnchecked(SupplierId id, String name) {
        jdbc.sql("insert into suppliers (supplier, name, checked) values (:id, :name, false)")
                .param("id", id.value())
                .param("name", name)
                .update();
    }

    /** Forbids orders to the supplier, or allows them again. */
    public void setBlocked(SupplierId id, boolean blocked) {
        jdbc.sql("update suppliers set blocked = :blocked where supplier = :id")
                .param("blocked", blocked)
                .param("id", id.value())
                .update();
    }

    private static Supplier supplier(ResultSet row, int number) throws SQLException {
        return new Supplier(
                new SupplierId(row.getString("supplier")),
                row.getString("name"),
                row.getObject("credit_rating", Integer.class),
                row.getBoolean("preferred"),
                row.getBoolean("active"),
                row.getBoolean("checked"),
                row.getBoolean("blocked"),
                row.getString("email"),
                new Supplier.Address(
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("country")),
                row.getString("vat_number"));
    }
}
