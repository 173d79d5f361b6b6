package org.officeflow.procurement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The purchase orders; one at most for each request. */
@Repository
class PurchaseOrders {

    private final JdbcClient jdbc;

    PurchaseOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PurchaseOrder(
            OrderNumber number,
            RequestNumber request,
            String supplier,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            @Nullable UUID document,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Cancellation cancelled) {}

    /**
     * That an order was taken back.
     *
     * @param by who did it, where somebody did
     */
    record Cancellation(Instant at, @Nullable PersonId by, @Nullable String reason) {}

    void add(PurchaseOrder order) {
        jdbc.sql(
                        """
                        INSERT INTO purchase_orders (number, request, supplier, net, tax, gross, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(order.number().value())
                .param(order.request().value())
                .param(order.supplier())
                .param(order.net())
                .param(order.tax())
                .param(order.gross())
                .param(Timestamp.from(order.createdAt()))
                .update();
    }

    Optional<PurchaseOrder> of(RequestNumber request) {
        return jdbc.sql("SELECT * FROM purchase_orders WHERE request = ?")
                .param(request.value())
                .query((row, number) -> new PurchaseOrder(
                        new OrderNumber(row.getString("number")),
                        new RequestNumber(row.getString("request")),
                        row.getString("supplier"),
                        row.getBigDecimal("net"),
                        row.getBigDecimal("tax"),
                        row.getBigDecimal("gross"),
                        row.getObject("document", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("sent_at") == null
                                ? null
                                : row.getTimestamp("sent_at").toInstant(),
                        cancellation(row)))
                .optional();
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        var at = row.getTimestamp("cancelled_at");
        var by = row.getString("cancelled_by");
        return at == null
                ? null
                : new Cancellation(
                        at.toInstant(), by == null ? null : new PersonId(by), row.getString("cancel_reason"));
    }

    void cancelled(OrderNumber number, Cancellation cancellation) {
        jdbc.sql(
                        """
                        UPDATE purchase_orders SET cancelled_at = ?, cancelled_by = ?, cancel_reason = ?
                        WHERE number = ? AND cancelled_at IS NULL""")
                .param(Timestamp.from(cancellation.at()))
                .param(cancellation.by() == null ? null : cancellation.by().value())
                .param(cancellation.reason())
                .param(number.value())
                .update();
    }

    void sent(OrderNumber number, UUID document, Instant at) {
        jdbc.sql("UPDATE purchase_orders SET document = ?, sent_at = ? WHERE number = ? AND sent_at IS NULL")
                .params(document, Timestamp.from(at), number.value())
                .update();
    }
}
