package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.officeflow.notification.Mail;
import org.officeflow.notification.MailTemplates;
import org.officeflow.notification.Outbox;
import org.officeflow.procurement.catalogue.Supplier;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supplier reads. */
@OfficeTest
class OrderMailsTest {

    private static final UUID PAPER = UUID.randomUUID();

    @Autowired
    private MailTemplates templates;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Catalogue catalogue;

    @Test
    void aSupplierIsWrittenToInTheLanguageOfTheOffice() {
        var english = mail("en");
        assertThat(english.subject()).isEqualTo("Purchase order PO-2031-00007");
        assertThat(english.text()).startsWith("Dear Lichthuis B.V.,").contains("of 2 March 2031");
        var dutch = mail("nl");
        assertThat(dutch.subject()).isEqualTo("Inkooporder PO-2031-00007");
        assertThat(dutch.text()).startsWith("Beste Lichthuis B.V.,").contains("van 2 maart 2031");
    }

    @Test
    void aCancellationIsWrittenInTheSameLanguageAndCarriesNoPaper() {
        var english = mails("en").cancellation(order(), LocalDate.of(2031, 3, 2), supplier());
        assertThat(english.subject()).isEqualTo("Cancellation of purchase order PO-2031-00007");
        assertThat(english.text()).startsWith("Dear Lichthuis B.V.,").contains("of 2 March 2031", "The office");
        assertThat(english.attachments()).isEmpty();
        var dutch = mails("nl").cancellation(order(), LocalDate.of(2031, 3, 2), supplier());
        assertThat(dutch.subject()).isEqualTo("Annulering van inkooporder PO-2031-00007");
        assertThat(dutch.text()).startsWith("Beste Lichthuis B.V.,").contains("van 2 maart 2031");
    }

    private Mail mail(String language) {
        return mails(language).mail(order(), LocalDate.of(2031, 3, 2), supplier(), PAPER);
    }

    private OrderMails mails(String language) {
        var buyer =
                new BuyerSettings("The office", List.of(), "", "", "EUR", List.of(), Locale.forLanguageTag(language));
        return new OrderMails(templates, outbox, buyer);
    }

    private static PurchaseOrders.PurchaseOrder order() {
        return new PurchaseOrders.PurchaseOrder(
                OrderNumber.of(2031, 7),
                new RequestNumber("PR-2031-00003"),
                "LICHT",
                BigDecimal.TEN,
                BigDecimal.ONE,
                new BigDecimal("11"),
                PAPER,
                Instant.EPOCH,
                null,
                null);
    }

    private Supplier supplier() {
        return catalogue.supplier("LICHT").orElseThrow();
    }
}
