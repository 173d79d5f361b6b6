package org.officeflow.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.testing.OfficeDriver.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.budget.BudgetLine;
import org.officeflow.budget.Budgets;
import org.officeflow.document.Documents;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.notification.Outbox;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.procurement.RequestState;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("varargs")
class PurchaseRequestProcessTest {

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ProcurementDesk desk;

    @Autowired
    private ApprovalDesk approvals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Documents documents;

    @Autowired
    private Outbox outbox;

    @Autowired
    private org.springframework.boot.test.web.client.TestRestTemplate http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestCostCentre costCentres;

    private String costCentre;

    /** Every test has a cost centre of its own, so that no other request is added to its level. */
    @BeforeEach
    void openACostCentre() {
        costCentre = costCentres.open("100000.00");
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(office.repository, PurchaseRequestContract.PROCESS))
                .isEmpty();
        assertThat(ModelCoverage.missing(office.repository, PurchaseOrderContract.PROCESS))
                .isEmpty();
    }

    @Test
    void aSmallRequestFromTheCatalogueIsOrderedWithoutADecision() {
        var request = request(line("FU-200", "2", null));
        assertThat(office.hasTask(request, ApprovalRoundContract.DECIDE_ON_CASE))
                .isFalse();
        order(request);
        assertThat(office.ends(request)).contains("EndEvent_OrderSent");
    }

    @Test
    void twelveDeskLampsAreApprovedByTheLineManagerAndOrderedOnce() {
        var request = request(line("FU-200", "12", null));
        assertThat(office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee())
                .isEqualTo("manager");
        decide("manager", request, "approve", null);
        order(request);

        assertThat(office.isEnded(request)).isTrue();
        assertThat(office.ends(request)).contains("EndEvent_OrderSent", "EndEvent_OrderPlaced");
        assertThat(documents.ofReference(request))
                .extracting(document -> document.kind())
                .containsExactly("order");
        assertThat(outbox.ofReference(request))
                .filteredOn(mail -> mail.key().startsWith("PO-"))
                .hasSize(1);
        var state = budgets.state(line());
        assertThat(state.committed()).isEqualByComparingTo(total(request));
        assertThat(state.reserved()).isZero();
    }

    @Test
    void theOrderIsMadeOnceEvenIfTheJobRunsTwice() {
        var request = request(line("FU-200", "2", null));
        order(request);
        var number = new RequestNumber(request);
        var order = desk.request(number).order();
        orders.createOrder(number);
        orders.sendOrder(number);
        assertThat(desk.request(number).order()).isEqualTo(order);
        assertThat(documents.ofReference(request)).hasSize(1);
        assertThat(outbox.ofReference(request))
                .filteredOn(mail -> mail.key().startsWith("PO-"))
                .hasSize(1);
    }

    @Autowired
    private org.officeflow.procurement.OrderDesk orders;

    @Test
    void anOrderIsNotSentWithAnotherTaxThanItWasMadeWith() {
        var request = request(line("FU-200", "2", null));
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        assertThat(documents.ofReference(request))
                .as("the document is made when it is sent")
                .isEmpty();
        var rate = jdbc.queryForObject("select vat_rate from items where item = 'FU-200'", BigDecimal.class);
        jdbc.update("update items set vat_rate = 9 where item = 'FU-200'");
        try {
            assertThatThrownBy(() -> office.runJob(request, PurchaseOrderContract.SEND_ORDER))
                    .hasMessageContaining("The rates of tax have changed since order PO-");
            assertThat(documents.ofReference(request)).isEmpty();
            assertThat(outbox.ofReference(request)).noneMatch(mail -> mail.key().startsWith("PO-"));
        } finally {
            jdbc.update("update items set vat_rate = ? where item = 'FU-200'", rate);
        }
        office.runJob(request, PurchaseOrderContract.SEND_ORDER);
        assertThat(documents.ofReference(request)).hasSize(1);
    }

    @Test
    void anOrderThatHasItsDocumentAlreadyIsSentWithIt() {
        var request = request(line("FU-200", "2", null));
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        var document = documents
                .store(
                        request,
                        "order",
                        "order.pdf",
                        "application/pdf",
                        "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        "officeflow")
                .id();
        jdbc.update("update purchase_orders set document = ? where request = ?", document, request);

        office.runJob(request, PurchaseOrderContract.SEND_ORDER);

        assertThat(documents.ofReference(request)).singleElement().satisfies(only -> assertThat(only.id())
                .isEqualTo(document));
    }

    @Test
    void thePeopleOfTheCaseReadItWhenItHasEndedAndNobodyElse() {
        var request = request(line("FU-200", "12", null));
        decide("manager", request, "approve", null);
        order(request);
        var document = documents.ofReference(request).get(0).id();

        for (var person : List.of("employee", "manager", "office", "auditor")) {
            var http = this.http.withBasicAuth(person, "officeflow-demo");
            assertThat(http.getForEntity("/api/purchase-requests/" + request, String.class)
                            .getBody())
                    .contains("ORDERED", "Purchase requested", "order");
            var file = http.getForEntity("/api/purchase-requests/" + request + "/documents/" + document, byte[].class);
            assertThat(file.getStatusCode().value()).isEqualTo(200);
            assertThat(new String(file.getBody(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        for (var address : List.of(request, request + "/documents/" + document, "PR-1999-00001", "nonsense")) {
            var answer = http.withBasicAuth("colleague", "officeflow-demo")
                    .getForEntity("/api/purchase-requests/" + address, String.class);
            assertThat(answer.getStatusCode().value()).as(address).isEqualTo(404);
        }
        assertThat(http.getForEntity("/api/purchase-requests/" + request, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void aRejectedRequestReleasesItsBudgetAndTellsTheRequester() {
        var request = request(line("FU-200", "12", null));
        decide("manager", request, "reject", "We have lamps in the cellar.");
        assertThat(office.ends(request)).contains("EndEvent_RequestRejected");
        assertClosed(request, RequestState.REJECTED);
        assertThat(outbox.ofReference(request))
                .anySatisfy(mail -> assertThat(mail.key()).contains("-closed-"));
    }

    @Test
    void aRejectionNeedsAReasonAndTheTaskStaysOpen() {
        var request = request(line("FU-200", "12", null));
        assertThatThrownBy(() -> decide("manager", request, "reject", null))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("A rejection needs a reason.");
        assertThat(office.hasTask(request, ApprovalRoundContract.DECIDE_ON_CASE))
                .isTrue();
    }

    @Test
    void theRequesterCannotDecideOnTheirOwnRequest() {
        var request = request(line("FU-200", "12", null));
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
        office.tasks.setAssignee(task.getId(), "employee");
        assertThatThrownBy(() -> decide("employee", request, "approve", null))
                .hasMessageContaining("Nobody decides on their own case");
        assertThat(office.hasTask(request, ApprovalRoundContract.DECIDE_ON_CASE))
                .isTrue();
        assertThat(approvals.decisions(request)).isEmpty();
    }

    @Test
    void aWithdrawnRequestReturnsTheLedgerToZero() {
        var request = request(line("FU-200", "12", null));
        follow(request, "withdraw");
        assertThat(office.ends(request)).contains("EndEvent_WithdrawnByRequester", "EndEvent_RequestWithdrawn");
        assertClosed(request, RequestState.WITHDRAWN);
    }

    @Test
    void aQuestionIsAnsweredAndTheRoundGoesOn() {
        var request = request(line("FU-200", "12", null));
        decide("manager", request, "return", "Twelve?");
        office.complete(
                "employee",
                request,
                ApprovalRoundContract.ANSWER_QUESTION,
                answers("answer", "answer", "text", "One a desk."));
        decide("manager", request, "approve", null);
        order(request);
        assertThat(office.ends(request)).contains("EndEvent_OrderSent");
    }

    @Test
    void aQuestionLeadsToAChangeThatGoesRoundAgain() {
        var request = request(line("FU-200", "12", null));
        decide("manager", request, "return", "Are ten enough?");
        office.complete("employee", request, ApprovalRoundContract.ANSWER_QUESTION, answers("answer", "change"));
        change(request, line("FU-200", "10", null));
        decide("manager", request, "approve", null);
        order(request);
        assertThat(desk.request(new RequestNumber(request)).lines().get(0).quantity())
                .isEqualByComparingTo("10");
        assertThat(office.ends(request)).contains("EndEvent_ChangeInRound", "EndEvent_OrderSent");
    }

    @Test
    void aSmallChangeAfterApprovalStandsAndALargeOneGoesRoundAgain() {
        var held = requestWith(answers("supplier", "NIEUW"), line(null, "500", "1.00"));
        decide("manager", held, "approve", null);
        decide("office", held, "approve", null);
        assertThat(office.hasTask(held, PurchaseOrderContract.CLEAR_SUPPLIER)).isTrue();
        follow(held, "change");
        office.complete(
                "employee",
                held,
                PurchaseRequestContract.CHANGE_REQUEST,
                wish(answers("supplier", "NIEUW"), line(null, "520", "1.00")));
        assertThat(office.hasTask(held, ApprovalRoundContract.DECIDE_ON_CASE)).isFalse();
        follow(held, "change");
        office.complete(
                "employee",
                held,
                PurchaseRequestContract.CHANGE_REQUEST,
                wish(answers("supplier", "NIEUW"), line(null, "560", "1.00")));
        assertThat(office.hasTask(held, ApprovalRoundContract.DECIDE_ON_CASE)).isTrue();
        assertThat(budgets.state(line()).reserved()).isEqualByComparingTo("560.00");
        follow(held, "withdraw");
        assertClosed(held, RequestState.WITHDRAWN);
    }

    @Test
    void whoWantsAChangeAndDoesNotMakeItIsReminded() {
        var request = request(line("FU-200", "12", null));
        follow(request, "change");
        var task = office.task(request, PurchaseRequestContract.CHANGE_REQUEST);
        assertThat(task.getDueDate().toInstant())
                .isAfter(java.time.Instant.now().plus(java.time.Duration.ofDays(1)));
        office.runJob(request, "BoundaryEvent_ChangeOverdue");
        assertThat(office.hasTask(request, PurchaseRequestContract.CHANGE_REQUEST))
                .isTrue();
        assertThat(outbox.ofReference(request))
                .filteredOn(mail -> mail.key().contains("-change-waits-"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("#/?task=" + task.getId()));
    }

    @Test
    void aChangeThatNobodyMakesExpires() {
        var request = request(line("FU-200", "12", null));
        follow(request, "change");
        office.runJob(request, "BoundaryEvent_ChangeExpired");
        assertThat(office.ends(request)).contains("EndEvent_ChangeByRequester", "EndEvent_RequestExpired");
        assertClosed(request, RequestState.EXPIRED);
    }

    @Test
    void anUnansweredRequestExpiresAndReleasesItsBudget() {
        var request = request(line("FU-200", "12", null));
        office.runJob(request, "BoundaryEvent_DecisionExpired");
        assertThat(office.ends(request))
                .contains("EndEvent_Expired", "EndEvent_NotApproved", "EndEvent_RequestExpired");
        assertClosed(request, RequestState.EXPIRED);
    }

    @Test
    void anOverrunIsADecisionOfItsOwnWithAReason() {
        budgets.setBudget(line(), new BigDecimal("400.00"));
        var request = request(line("FU-200", "12", null));
        assertThat(approvals.rounds(request))
                .singleElement()
                .satisfies(round -> assertThat(round.subject().line()).contains("Over budget"));
        assertThatThrownBy(() -> decide("sanne", request, "approve", null)).hasMessageContaining("needs a reason");
        decide("sanne", request, "approve", "The room opens on Monday.");
        assertThat(budgets.state(line()).available()).isNegative();
        decide("manager", request, "approve", null);
        order(request);
        assertThat(approvals.decisions(request))
                .extracting(decision -> decision.purpose())
                .containsExactly("overrun", "request");
    }

    @Test
    void anOverrunThatIsRefusedClosesTheRequest() {
        budgets.setBudget(line(), new BigDecimal("10.00"));
        var request = request(line("FU-200", "12", null));
        decide("finance", request, "reject", "No money left.");
        assertThat(office.ends(request)).contains("EndEvent_OverrunNotApproved", "EndEvent_RequestRejected");
        assertClosed(request, RequestState.REJECTED);
    }

    @Test
    void anOverrunCanBeChangedAway() {
        budgets.setBudget(line(), new BigDecimal("100.00"));
        var request = request(line("FU-200", "12", null));
        decide("finance", request, "return", "Two will do?");
        office.complete("employee", request, ApprovalRoundContract.ANSWER_QUESTION, answers("answer", "change"));
        change(request, line("FU-200", "2", null));
        order(request);
        assertThat(office.ends(request)).contains("EndEvent_ChangeInOverrun", "EndEvent_OrderSent");
    }

    @Test
    void noOrderGoesToAnUncheckedSupplierUntilTheOfficeHasCheckedIt() {
        var request = requestWith(answers("newSupplier", "Lamps & Co"), line(null, "2", "50.00"));
        decide("manager", request, "approve", null);
        decide("office", request, "approve", null);
        assertThat(office.hasTask(request, PurchaseOrderContract.CLEAR_SUPPLIER))
                .isTrue();
        office.runJob(request, "BoundaryEvent_SupplierOverdue");
        var task = office.task(request, PurchaseOrderContract.CLEAR_SUPPLIER).getId();
        assertThat(outbox.ofReference(request))
                .filteredOn(mail -> mail.key().contains("-supplier-held-"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text()).contains("#/?task=" + task));
        office.complete(
                "office",
                request,
                PurchaseOrderContract.CLEAR_SUPPLIER,
                answers("supplierChecked", true, "orderEmail", "orders@lamps.example"));
        order(request);
        assertThat(office.ends(request)).contains("EndEvent_OrderSent", "EndEvent_OfficeManagerReminded");
    }

    @Test
    void anEmergencyIsOrderedFirstAndDecidedAfterwards() {
        var request = requestWith(
                answers("emergency", true, "emergencyReason", "The light is out."), line("FU-200", "12", null));
        order(request);
        assertThat(documents.ofReference(request)).hasSize(1);
        decide("manager", request, "approve", null);
        assertThat(office.ends(request)).contains("EndEvent_EmergencyApproved");
    }

    @Test
    void anEmergencyThatWasNoneAndTheThirdOneAreReportedToFinance() {
        var emergency = answers("emergency", true, "emergencyReason", "It burns.");
        for (var i = 0; i < 3; i++) {
            var request = requestWith(emergency, line("FU-200", String.valueOf(10 + i), null));
            order(request);
            decide("manager", request, "reject", "It could have waited.");
            assertThat(office.ends(request)).contains("EndEvent_EmergencyReported");
            assertThat(outbox.ofReference(request))
                    .anySatisfy(mail -> assertThat(mail.key()).contains("emergency-not-justified"));
            if (i == 2) {
                assertThat(outbox.ofReference(request))
                        .anySatisfy(mail -> assertThat(mail.key()).contains("frequent-emergencies"));
            }
        }
    }

    @Test
    void aboveTwentyFiveThousandTwoDifferentDirectorsDecide() {
        var request = requestWith(answers("quotesWaiver", "Only one maker."), line(null, "1", "26000.00"));
        decide("manager", request, "approve", null);
        decide("sanne", request, "approve", null);
        decide("finance", request, "approve", null);
        decide("anna", request, "approve", null);
        assertThat(office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee())
                .isEqualTo("willem");
        decide("willem", request, "approve", null);
        order(request);
        assertThat(approvals.decisions(request)).hasSize(5);
    }

    @Test
    void fewerThanThreeQuotesAreDecidedOneLevelHigher() {
        var quotes = List.of(quote("1000.00"), quote("1010.00"), quote("1020.00"));
        var quoted = requestWith(answers("quotes", quotes), line(null, "1", "1000.00"));
        decide("manager", quoted, "approve", null);
        order(quoted);
        assertThat(approvals.decisions(quoted)).hasSize(1);

        openACostCentre();
        var waived = requestWith(answers("quotesWaiver", "There is one maker."), line(null, "1", "1000.00"));
        decide("manager", waived, "approve", null);
        assertThat(office.task(waived, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee())
                .isEqualTo("sanne");
        decide("sanne", waived, "approve", null);
        order(waived);
        assertThat(approvals.decisions(waived)).hasSize(2);
    }

    private static Map<String, Object> quote(String amount) {
        return Map.of("quoteSupplier", "Supplier of " + amount, "quoteAmount", new BigDecimal(amount));
    }

    @Test
    void linesAreReducedOneByOneAndTheBudgetFollows() {
        var request = request(line("FU-200", "12", null), line(null, "3", "60.00"));
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
        office.as("manager", () -> {
            office.tasks.complete(
                    task.getId(),
                    answers(
                            "decision",
                            "approve",
                            "lines",
                            List.of(Map.of("approvedQuantity", 10), Map.of("approvedQuantity", 0))));
            return null;
        });
        order(request);
        assertThat(approvals.decisions(request).get(0).before())
                .isNotEqualTo(approvals.decisions(request).get(0).after());
        assertThat(budgets.state(line()).committed()).isEqualByComparingTo(total(request));
        assertThat(desk.request(new RequestNumber(request)).lines().get(1).approvedQuantity())
                .isZero();
    }

    @Test
    void theSameFormTwiceIsOneRequest() {
        var answers = wish(Map.of(), line("FU-200", "2", null));
        office.start("employee", PurchaseRequestContract.PROCESS, answers);
        assertThatThrownBy(() -> office.start("employee", PurchaseRequestContract.PROCESS, answers))
                .hasMessageContaining("You have just handed in the same request");
    }

    @Test
    void relatedRequestsAreAddedUpSoThatNobodySplitsAPurchase() {
        var first = request(line(null, "1", "700.00"));
        assertThat(first).isNotNull();
        var second = request(line(null, "1", "600.00"));
        decide("manager", second, "approve", null);
        assertThat(office.task(second, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee())
                .isEqualTo("sanne");
    }

    @SafeVarargs
    private final String request(Map<String, Object>... lines) {
        return requestWith(Map.of(), lines);
    }

    @SafeVarargs
    private final String request(String key, Object value, Map<String, Object>... lines) {
        return requestWith(answers(key, value), lines);
    }

    @SafeVarargs
    private final String requestWith(Map<String, Object> more, Map<String, Object>... lines) {
        var instance = office.start("employee", PurchaseRequestContract.PROCESS, wish(more, lines));
        return office.history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    @SafeVarargs
    private final Map<String, Object> wish(Map<String, Object> more, Map<String, Object>... lines) {
        var answers = answers(
                "subject",
                "Desk lamps",
                "costCentre",
                costCentre,
                "category",
                "furniture",
                "supplier",
                "LICHT",
                "lines",
                List.of(lines));
        if (more.containsKey("newSupplier")) {
            answers.remove("supplier");
        }
        answers.putAll(more);
        return answers;
    }

    private static Map<String, Object> line(String item, String quantity, String price) {
        var line = answers("quantity", new BigDecimal(quantity).doubleValue());
        if (item == null) {
            line.put("description", "Something in words");
            line.put("unitPrice", new BigDecimal(price).doubleValue());
        } else {
            line.put("item", item);
        }
        return line;
    }

    @SafeVarargs
    private final void change(String request, Map<String, Object>... lines) {
        office.complete("employee", request, PurchaseRequestContract.CHANGE_REQUEST, wish(Map.of(), lines));
    }

    private void follow(String request, String wish) {
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", wish, "wishReason", "Plans have changed."));
    }

    private void decide(String person, String request, String decision, String reason) {
        var answers = answers("decision", decision, "lines", unchangedLines(request));
        if (reason != null) {
            answers.put("reason", reason);
        }
        office.complete(person, request, ApprovalRoundContract.DECIDE_ON_CASE, answers);
    }

    private List<Map<String, Object>> unchangedLines(String request) {
        return desk.request(new RequestNumber(request)).lines().stream()
                .map(line -> Map.<String, Object>of("approvedQuantity", line.approvedQuantity()))
                .toList();
    }

    private void order(String request) {
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        office.runJob(request, PurchaseOrderContract.SEND_ORDER);
    }

    private BigDecimal total(String request) {
        return desk.request(new RequestNumber(request)).total();
    }

    private BudgetLine line() {
        return TestCostCentre.line(costCentre);
    }

    private void assertClosed(String request, RequestState state) {
        assertThat(office.isEnded(request)).isTrue();
        assertThat(desk.request(new RequestNumber(request)).state()).isEqualTo(state);
        var movements = budgets.movements(request);
        assertThat(movements.stream()
                        .map(movement -> movement.reservedDelta())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(movements.stream()
                        .map(movement -> movement.committedDelta())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(budgets.state(line()).available())
                .isEqualByComparingTo(budgets.state(line()).budget());
    }
}
