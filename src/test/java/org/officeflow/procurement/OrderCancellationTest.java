package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.budget.Budgets;
import org.officeflow.budget.Movement;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.language.Language;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An order is taken back, asked of the desk itself: no procedure runs here. */
@OfficeTest
class OrderCancellationTest {

    private static final PersonId EMPLOYEE = new PersonId("employee");
    private static final PersonId HR = new PersonId("hr");
    private static final String REASON = "The new colleague does not come.";

    @Autowired
    private ProcurementDesk desk;

    @Autowired
    private OrderDesk orders;

    @Autowired
    private PurchaseCases cases;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestCostCentre costCentres;

    private String costCentre = "";

    @BeforeEach
    void openACostCentre() {
        costCentre = costCentres.open("1000.00");
    }

    @Test
    void anOrderThatWasSentIsCancelledAtTheSupplierOnceAndItsMoneyIsFree() {
        var number = sent();

        orders.cancel(number, REASON, HR);
        orders.cancel(number, "Again.", EMPLOYEE);

        assertThat(desk.request(number).state()).isEqualTo(RequestState.CANCELLED);
        assertNothingIsHeld(number);
        var order = desk.request(number).order().value();
        assertThat(outbox.ofReference(number.value()))
                .filteredOn(mail -> mail.key().startsWith(order))
                .extracting(mail -> mail.key())
                .containsExactlyInAnyOrder(order, order + "-cancelled");
        assertThat(outbox.ofReference(number.value()))
                .filteredOn(mail -> mail.key().endsWith("-cancelled"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to())
                            .extracting(recipient -> recipient.address())
                            .containsExactly("verkoop@lichthuis.example");
                    assertThat(mail.subject()).isEqualTo("Cancellation of purchase order " + order);
                    assertThat(mail.text())
                            .contains("Dear Lichthuis B.V.", order)
                            .doesNotContain(REASON);
                });
        assertThat(timeline.of(number.value()))
                .filteredOn(entry -> entry.what(Language.ENGLISH).contains("cancelled"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.what(Language.ENGLISH))
                            .isEqualTo("Order " + order + " cancelled at Lichthuis B.V.; its budget is released");
                    assertThat(entry.what(Language.DUTCH)).contains("geannuleerd bij Lichthuis B.V.");
                    assertThat(entry.detail(Language.ENGLISH)).isEqualTo(REASON);
                    assertThat(entry.actor()).isEqualTo(HR);
                });
    }

    @Test
    void theDossierAndTheListOfCasesSayThatTheOrderIsCancelled() throws IOException {
        var number = sent();
        assertThat(dossier(number)).contains("State: ordered", "Sent 20").doesNotContain("Cancelled");

        orders.cancel(number, REASON, HR);

        assertThat(dossier(number))
                .contains("State: order cancelled", "Cancelled by Hanneke Vos", "Because " + REASON, "release");
        assertThat(cases.summary(number.value()).state()).isEqualTo("order cancelled");
        assertThat(cases.find(new CaseSearch(number.value(), List.of(), true, null, 5), EMPLOYEE, List.of()))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo("order cancelled"));
    }

    @Test
    void anOrderThatWasNotSentIsDroppedWithoutAWordToTheSupplier() throws IOException {
        var number = requested();
        desk.reserveBudget(number);
        orders.createOrder(number);

        orders.cancel(number, REASON, HR);
        orders.cancel(number, REASON, HR);

        assertThat(desk.request(number).state()).isEqualTo(RequestState.WITHDRAWN);
        assertNothingIsHeld(number);
        assertThat(outbox.ofReference(number.value())).isEmpty();
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what(Language.ENGLISH))
                .endsWith(
                        "Withdrawn; the reserved budget is released",
                        "Order " + desk.request(number).order() + " cancelled before it was sent");
        assertThat(dossier(number)).contains("State: withdrawn", "Sent not sent", "Cancelled by Hanneke Vos");
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.sendOrder(number))
                .withMessageContaining("has been cancelled");
        assertThat(outbox.ofReference(number.value())).isEmpty();
    }

    @Test
    void aRequestWithoutAnOrderIsClosedAndNothingIsOrderedForItAnyMore() {
        var number = requested();
        desk.reserveBudget(number);

        orders.cancel(number, REASON, HR);

        assertThat(desk.request(number).state()).isEqualTo(RequestState.WITHDRAWN);
        assertNothingIsHeld(number);
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.createOrder(number))
                .withMessageContaining("nothing is ordered");
    }

    @Test
    void whatWasRejectedStaysRejected() {
        var number = requested();
        desk.close(number, ClosedBecause.REJECTED);
        var before = timeline.of(number.value()).size();

        orders.cancel(number, REASON, HR);

        assertThat(desk.request(number).state()).isEqualTo(RequestState.REJECTED);
        assertThat(timeline.of(number.value())).hasSize(before);
    }

    @Test
    void nothingIsCancelledAtASupplierWhoCannotBeReached() {
        var number = sent();
        jdbc.update("update suppliers set email = null where supplier = 'LICHT'");
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> orders.cancel(number, REASON, HR))
                    .withMessageContaining("has no mail address");
        } finally {
            jdbc.update("update suppliers set email = 'verkoop@lichthuis.example' where supplier = 'LICHT'");
        }
        assertThat(desk.request(number).state()).isEqualTo(RequestState.ORDERED);
        assertThat(budgets.state(TestCostCentre.line(costCentre)).committed()).isPositive();
    }

    @Test
    void aCaseThatEndsAfterItsOrderHasGoneOutLeavesTheOrderStanding() {
        var number = sent();

        orders.endedFromOutside(number, null);

        assertThat(desk.request(number).state()).isEqualTo(RequestState.ORDERED);
        assertThat(budgets.state(TestCostCentre.line(costCentre)).committed()).isPositive();
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what(Language.ENGLISH))
                .endsWith("Ended from outside; order " + desk.request(number).order() + " stands");
    }

    private RequestNumber requested() {
        var wishes = new Wishes();
        wishes.costCentre = new CostCentreId(costCentre);
        wishes.lines.add(Wishes.item("FU-200", "2", null));
        wishes.notCheapestReason = UUID.randomUUID().toString();
        return ((SubmissionResult.Accepted) desk.submit(wishes.wish(), EMPLOYEE))
                .request()
                .number();
    }

    private RequestNumber sent() {
        var number = requested();
        desk.reserveBudget(number);
        orders.createOrder(number);
        orders.sendOrder(number);
        return number;
    }

    private void assertNothingIsHeld(RequestNumber number) {
        var movements = budgets.movements(number.value());
        assertThat(sum(movements.stream().map(Movement::reservedDelta).toList()))
                .isZero();
        assertThat(sum(movements.stream().map(Movement::committedDelta).toList()))
                .isZero();
        assertThat(budgets.state(TestCostCentre.line(costCentre)).available()).isEqualByComparingTo("1000.00");
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String dossier(RequestNumber number) throws IOException {
        var written = cases.dossier(number.value(), HR);
        Files.write(Path.of("target", "dossier-cancelled.pdf"), written);
        try (var pdf = Loader.loadPDF(written)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
