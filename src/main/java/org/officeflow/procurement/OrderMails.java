package org.officeflow.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.officeflow.notification.Attachment;
import org.officeflow.notification.Mail;
import org.officeflow.notification.MailTemplates;
import org.officeflow.notification.Outbox;
import org.officeflow.procurement.catalogue.Supplier;
import org.springframework.stereotype.Component;

/** Orders as mails to suppliers, in the language that the office writes orders in. */
@Component
class OrderMails {

    private final MailTemplates templates;
    private final Outbox outbox;
    private final BuyerSettings buyer;

    OrderMails(MailTemplates templates, Outbox outbox, BuyerSettings buyer) {
        this.templates = templates;
        this.outbox = outbox;
        this.buyer = buyer;
    }

    /**
     * Hands the order with its document to the outbox, which sends it once.
     *
     * @param date on which the order was made
     */
    void send(PurchaseOrders.PurchaseOrder order, LocalDate date, Supplier supplier, UUID document) {
        outbox.put(mail(order, date, supplier, document));
    }

    /** Tells the supplier that the order is cancelled, once. */
    void cancel(PurchaseOrders.PurchaseOrder order, LocalDate date, Supplier supplier) {
        outbox.put(cancellation(order, date, supplier));
    }

    Mail cancellation(PurchaseOrders.PurchaseOrder order, LocalDate date, Supplier supplier) {
        var written = templates.render("order-cancelled", buyer.language(), values(order, date, supplier));
        return new Mail(
                order.number().value() + "-cancelled",
                order.request().value(),
                List.of(Objects.requireNonNull(supplier.email())),
                written.subject(),
                written.text(),
                List.of());
    }

    Mail mail(PurchaseOrders.PurchaseOrder order, LocalDate date, Supplier supplier, UUID document) {
        var written = templates.render("order-to-supplier", buyer.language(), values(order, date, supplier));
        return new Mail(
                order.number().value(),
                order.request().value(),
                List.of(Objects.requireNonNull(supplier.email())),
                written.subject(),
                written.text(),
                List.of(Attachment.document(document)));
    }

    private Map<String, Object> values(PurchaseOrders.PurchaseOrder order, LocalDate date, Supplier supplier) {
        return Map.of(
                "orderNumber",
                order.number().value(),
                "supplier",
                supplier.name(),
                "date",
                date,
                "buyer",
                buyer.name());
    }
}
