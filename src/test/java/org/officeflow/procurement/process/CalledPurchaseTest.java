package org.officeflow.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.testing.OfficeDriver.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.budget.Budgets;
import org.officeflow.budget.Movement;
import org.officeflow.language.Language;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.CasePurchases;
import org.officeflow.procurement.CaseWish;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.PurchaseRequest;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.procurement.RequestState;
import org.officeflow.procurement.SubmissionResult;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A purchase that another procedure calls for: it learns what became of it, and nothing is left behind when it is interrupted. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalledPurchaseTest {

    private static final String CALLER = "needs-a-phone";
    private static final String INTERRUPTED = "not-needed-any-more";
    private static final String OUTCOME = "outcome";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private CasePurchases purchases;

    @Autowired
    private ProcurementDesk desk;

    @Autowired
    private ApprovalDesk approvals;

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

    private String deployment = "";
    private String costCentre = "";
    private String newcomer = "";

    @BeforeAll
    void deployTheCaller() {
        var model = Bpmn.createExecutableProcess(CALLER)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("CallActivity_Buy")
                .calledElement(PurchaseRequestContract.PROCESS)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn(
                        PurchaseRequestContract.REGISTERED_REQUEST.name(),
                        PurchaseRequestContract.REGISTERED_REQUEST.name())
                .camundaOut(PurchaseRequestContract.PURCHASE_OUTCOME.name(), OUTCOME)
                .boundaryEvent("BoundaryEvent_NotNeeded")
                .message(INTERRUPTED)
                .userTask("UserTask_Interrupted")
                .endEvent()
                .moveToActivity("CallActivity_Buy")
                .userTask("UserTask_Bought")
                .endEvent()
                .done();
        deployment = office.repository
                .createDeployment()
                .addModelInstance("needs-a-phone.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterAll
    void takeTheCallerAway() {
        office.repository.deleteDeployment(deployment, true);
    }

    @BeforeEach
    void openACostCentre() {
        costCentre = costCentres.open("90000.00");
        newcomer = "ON-2031-" + UUID.randomUUID().toString().substring(0, 8) + "/1";
    }

    @Test
    void theCallerLearnsThatItIsOrdered() {
        var request = registered("FU-200", 2);
        var caller = call(request);

        order(request);

        assertThat(outcome(caller)).isEqualTo("ordered");
        assertThat(office.history
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(caller.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(request);
        assertThat(desk.request(new RequestNumber(request)).state()).isEqualTo(RequestState.ORDERED);
        assertThat(office.tasks
                        .createTaskQuery()
                        .processInstanceId(caller.getId())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("UserTask_Bought");
    }

    @Test
    void whoAsksForACaseFollowsTheRequestAndNeverDecidesOnIt() {
        var request = registered("IT-350", 1);
        var caller = call(request);

        assertThat(office.task(request, PurchaseRequestContract.FOLLOW_REQUEST).getAssignee())
                .isEqualTo("manager");
        assertThat(office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee())
                .isEqualTo("sanne");
        office.tasks.setAssignee(
                office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId(), "manager");
        assertThatThrownBy(() -> decide("manager", request, "approve", null))
                .hasMessageContaining("Nobody decides on their own case");
        office.tasks.setAssignee(
                office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId(), "sanne");
        approve(request);
        order(request);
        assertThat(outcome(caller)).isEqualTo("ordered");
    }

    @Test
    void theCallerLearnsThatItIsRejected() {
        var request = registered("IT-350", 1);
        var caller = call(request);

        decide("sanne", request, "reject", "There is one left.");

        assertThat(outcome(caller)).isEqualTo("rejected");
    }

    @Test
    void theCallerLearnsThatItIsWithdrawn() {
        var request = registered("IT-350", 1);
        var caller = call(request);

        follow(request, "withdraw");

        assertThat(outcome(caller)).isEqualTo("withdrawn");
    }

    @Test
    void theCallerLearnsThatItIsExpired() {
        var request = registered("IT-350", 1);
        var caller = call(request);

        office.runJob(request, "BoundaryEvent_DecisionExpired");

        assertThat(outcome(caller)).isEqualTo("expired");
    }

    @Test
    void oneRequestIsNotCalledForTwice() {
        var request = registered("IT-350", 1);
        call(request);

        assertThatThrownBy(() -> call(request)).hasMessageContaining("waits for no procedure");
        assertThatThrownBy(() -> call("PR-1999-00001")).hasMessageContaining("waits for no procedure");
    }

    @Test
    void nobodyHandsInTheNumberOfARequestWithTheForm() {
        var request = registered("IT-350", 1);

        assertThatThrownBy(() -> office.start(
                        "employee",
                        PurchaseRequestContract.PROCESS,
                        answers(
                                PurchaseRequestContract.REGISTERED_REQUEST.name(),
                                request,
                                "subject",
                                "Mine",
                                "costCentre",
                                costCentre,
                                "category",
                                "it",
                                "supplier",
                                "BYTE",
                                "lines",
                                List.of(Map.of("item", "IT-350", "quantity", 1)))))
                .hasMessageContaining(PurchaseRequestContract.REGISTERED_REQUEST.name());
        assertThat(office.isEnded(request)).isTrue();
    }

    // ---- ended from outside, wherever it stands

    /** Where a request may stand that was not sent yet. */
    enum Place {
        DECISION {
            @Override
            void reach(CalledPurchaseTest test, String request) {}
        },
        QUESTION {
            @Override
            void reach(CalledPurchaseTest test, String request) {
                test.decide("sanne", request, "return", "Why?");
            }
        },
        CHANGE {
            @Override
            void reach(CalledPurchaseTest test, String request) {
                test.follow(request, "change");
            }
        },
        SUPPLIER {
            @Override
            void reach(CalledPurchaseTest test, String request) {
                test.jdbc.update("update suppliers set blocked = true where supplier = 'BYTE'");
                try {
                    test.approve(request);
                } finally {
                    test.jdbc.update("update suppliers set blocked = false where supplier = 'BYTE'");
                }
                assertThat(test.office.hasTask(request, PurchaseOrderContract.CLEAR_SUPPLIER))
                        .isTrue();
            }
        },
        BEFORE_THE_ORDER {
            @Override
            void reach(CalledPurchaseTest test, String request) {
                test.approve(request);
            }
        },
        BEFORE_IT_IS_SENT {
            @Override
            void reach(CalledPurchaseTest test, String request) {
                test.approve(request);
                test.office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
                assertThat(test.committed()).isPositive();
            }
        };

        abstract void reach(CalledPurchaseTest test, String request);
    }

    @ParameterizedTest
    @EnumSource
    void aCallerThatIsInterruptedLeavesNothingBehind(Place place) {
        assertNothingIsLeft(place, caller -> office.runtime
                .createMessageCorrelation(INTERRUPTED)
                .processInstanceId(caller.getId())
                .correlate());
    }

    @ParameterizedTest
    @EnumSource
    void aCallerThatIsDeletedLeavesNothingBehind(Place place) {
        assertNothingIsLeft(place, caller -> office.runtime.deleteProcessInstance(caller.getId(), "by mistake"));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatIsDeletedWithoutTheListenersOfItsModelLeavesNothingBehind(Place place) {
        assertNothingIsLeft(
                place,
                caller -> office.runtime.deleteProcessInstance(
                        office.runtime
                                .createProcessInstanceQuery()
                                .superProcessInstanceId(caller.getId())
                                .singleResult()
                                .getId(),
                        "by mistake",
                        true));
    }

    @Test
    void anOverrunThatNobodyIsToDecideAnyMoreLeavesNothingBehind() {
        budgets.setBudget(TestCostCentre.line(costCentre), new BigDecimal("100.00"));
        var request = registered("IT-350", 1);
        var caller = call(request);
        assertThat(approvals.rounds(request).get(0).subject().line()).contains("Over budget");

        office.runtime.deleteProcessInstance(caller.getId(), "by mistake");

        assertEnded(request);
    }

    @Test
    void aRoundThatIsDeletedAloneLeavesTheRequestToItsRequester() {
        var request = registered("IT-350", 1);
        var caller = call(request);

        deleteCalled(request, ApprovalRoundContract.PROCESS);

        assertThat(waiting(request)).isZero();
        follow(request, "withdraw");
        assertThat(outcome(caller)).isEqualTo("withdrawn");
        assertThat(held(request)).isZero();
    }

    @Test
    void anOrderThatIsDeletedAloneTakesItsEmergencyWithIt() {
        var request = emergency();
        assertThat(held(request)).isEqualByComparingTo("414.00");

        deleteCalled(request, PurchaseOrderContract.PROCESS);

        assertEnded(request);
    }

    @Test
    void whoEndedItStandsInTheTimeline() {
        var request = registered("IT-350", 1);
        var caller = call(request);

        office.as("admin", () -> {
            office.runtime.deleteProcessInstance(caller.getId(), "by mistake");
            return null;
        });

        assertThat(timeline.of(request))
                .filteredOn(entry -> entry.what(Language.ENGLISH).startsWith("Ended from outside"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(new PersonId("admin")));
    }

    @Test
    void anEmergencyThatHasGoneOutStaysOrderedWhenItsDecisionIsEnded() {
        var request = emergency();
        order(request);
        assertThat(office.hasTask(request, ApprovalRoundContract.DECIDE_ON_CASE))
                .isTrue();

        office.runtime.deleteProcessInstance(instance(request, PurchaseRequestContract.PROCESS), "by mistake");

        assertThat(desk.request(new RequestNumber(request)).state()).isEqualTo(RequestState.ORDERED);
        assertThat(committed()).isEqualByComparingTo("414.00");
        assertThat(waiting(request)).isZero();
    }

    /** Twelve lamps at once. */
    private String emergency() {
        return office.start(
                        "employee",
                        PurchaseRequestContract.PROCESS,
                        answers(
                                "subject",
                                "Lamps",
                                "costCentre",
                                costCentre,
                                "category",
                                "furniture",
                                "supplier",
                                "LICHT",
                                "emergency",
                                true,
                                "emergencyReason",
                                "The light is out.",
                                "lines",
                                List.of(Map.of("item", "FU-200", "quantity", 12))))
                .getBusinessKey();
    }

    private void deleteCalled(String request, String process) {
        office.runtime.deleteProcessInstance(instance(request, process), "by mistake");
    }

    private String instance(String request, String process) {
        return office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private void assertNothingIsLeft(Place place, Consumer<ProcessInstance> end) {
        var request = registered("IT-350", 1);
        var caller = call(request);
        place.reach(this, request);
        assertThat(held(request)).as("held before").isEqualByComparingTo("549.00");

        end.accept(caller);

        assertEnded(request);
    }

    private void assertEnded(String request) {
        assertThat(office.isEnded(request)).isTrue();
        assertThat(office.tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(request)
                        .count())
                .isZero();
        assertThat(desk.request(new RequestNumber(request)).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(held(request)).isZero();
        var state = budgets.state(TestCostCentre.line(costCentre));
        assertThat(state.available()).isEqualByComparingTo(state.budget());
        assertThat(waiting(request)).as("waiting for a decision").isZero();
        assertThat(outbox.ofReference(request)).noneMatch(mail -> mail.key().startsWith("PO-"));
        assertThat(timeline.of(request))
                .filteredOn(entry ->
                        entry.what(Language.ENGLISH).equals("Ended from outside; the reserved budget is released"))
                .hasSize(1);
    }

    private int waiting(String request) {
        return jdbc.queryForObject(
                """
                select count(*) from approval_candidates c join approval_steps s on s.id = c.step
                join approval_rounds r on r.id = s.round where r.reference = ? and c.waiting_until is not null""",
                Integer.class,
                request);
    }

    private BigDecimal held(String request) {
        return budgets.movements(request).stream()
                .flatMap((Movement movement) -> Stream.of(movement.reservedDelta(), movement.committedDelta()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal committed() {
        return budgets.state(TestCostCentre.line(costCentre)).committed();
    }

    private String registered(String item, int quantity) {
        var result = purchases.request(new CaseWish(
                newcomer,
                new PersonId("manager"),
                "For the new colleague",
                new ItemId(item),
                quantity,
                new CostCentreId(costCentre),
                null));
        assertThat(result).isInstanceOf(SubmissionResult.Accepted.class);
        PurchaseRequest request = ((SubmissionResult.Accepted) result).request();
        return request.number().value();
    }

    private ProcessInstance call(String request) {
        return office.runtime.startProcessInstanceByKey(
                CALLER, newcomer, Map.of(PurchaseRequestContract.REGISTERED_REQUEST.name(), request));
    }

    private Object outcome(ProcessInstance caller) {
        return office.runtime.getVariable(caller.getId(), OUTCOME);
    }

    private void follow(String request, String wish) {
        office.complete(
                "manager",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", wish, "wishReason", "Plans have changed."));
    }

    private void decide(String person, String request, String decision, String reason) {
        var answers = answers("decision", decision, "lines", List.of(Map.of("approvedQuantity", 1)));
        if (reason != null) {
            answers.put("reason", reason);
        }
        office.complete(person, request, ApprovalRoundContract.DECIDE_ON_CASE, answers);
    }

    /** An IT purchase is decided by the superior of who asks, and by IT. */
    private void approve(String request) {
        decide("sanne", request, "approve", null);
        decide("it", request, "approve", null);
    }

    private void order(String request) {
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        office.runJob(request, PurchaseOrderContract.SEND_ORDER);
    }
}
