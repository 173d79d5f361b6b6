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

    Mail mail(PurchaseOrders.PurchaseOrder order, LocalDate date, Supplier supplier, UUID document) {
        var values = Map.<String, Object>of(
                "orderNumber",
                order.number().value(),
                "supplier",
                supplier.name(),
                "date",
                date,
                "buyer",
                buyer.name());
        var written = templates.render("order-to-supplier", buyer.language(), values);
        return new Mail(
                order.number().value(),
                order.request().value(),
                List.of(Objects.requireNonNull(supplier.email())),
                written.subject(),
                written.text(),
                List.of(Attachment.document(document)));
    }
}
