package org.officeflow.onboarding.replay;

import static org.officeflow.testing.OfficeDriver.answers;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.MandatoryDocument;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.checkin.process.CheckInContract;
import org.officeflow.onboarding.preboarding.process.PreBoardingContract;
import org.officeflow.onboarding.probation.process.ProbationContract;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.springframework.stereotype.Component;

/** What people of the bicycle maker answer: everything is well and in order. */
@Component
class UsualAnswers implements OfficeDays.Answers {

    /** Tasks with which somebody may step in at any time; they end with their case. */
    private static final Set<String> OPEN_WHILE_THE_CASE_RUNS = Set.of(
            EmployeeOnboardingContract.FOLLOW_ONBOARDING,
            PreBoardingContract.FOLLOW_DETAILS,
            PurchaseRequestContract.FOLLOW_REQUEST);

    private static final int DECIDED_BEFORE = 8;

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final HandOverDesk handOver;
    private final RuntimeService runtime;
    private final OfficeDays days;

    UsualAnswers(OnboardingDesk desk, ItemDesk items, HandOverDesk handOver, RuntimeService runtime, OfficeDays days) {
        this.desk = desk;
        this.items = items;
        this.handOver = handOver;
        this.runtime = runtime;
        this.days = days;
    }

    @Override
    public Optional<Map<String, Object>> apply(Task task) {
        var step = task.getTaskDefinitionKey();
        return OPEN_WHILE_THE_CASE_RUNS.contains(step) || isTooEarly(task, step)
                ? Optional.empty()
                : Optional.of(answer(task, step));
    }

    /** Managers decide in the last days of a probation, when the reviews have been held. */
    private boolean isTooEarly(Task task, String step) {
        return step.equals(ProbationContract.DECIDE_ON_PROBATION)
                && task.getDueDate()
                        .toInstant()
                        .isAfter(days.today()
                                .plusDays(DECIDED_BEFORE)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
    }

    private Map<String, Object> answer(Task task, String step) {
        return switch (step) {
            case OnboardingItemContract.DO_ITEM -> answers();
            case OnboardingItemContract.UNDO_ITEM -> answers("note", "It is back.");
            case EmploymentContractContract.SEND_CONTRACT -> answers("contractSent", true);
            case EmploymentContractContract.RECORD_SIGNATURE ->
                answers("signature", "signed", "signedOn", days.today().toString());
            case EmploymentContractContract.CHECK_IDENTITY ->
                answers("identityDocument", "passport", "papers", papers(number(task)));
            case EmployeeOnboardingContract.DECIDE_ON_NOTICE ->
                answers("noticeDecision", "go-ahead", "decisionReason", "The order book is full.");
            case EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS ->
                answers("openItemsDecision", "start-stays", "openItems", expedited(number(task)));
            case EmployeeOnboardingContract.WELCOME_COLLEAGUE -> answers("arrival", "arrived");
            case ProbationContract.REVIEW_COLLEAGUE -> answers("course", "well", "agreements", "Go on like this.");
            case ProbationContract.ACKNOWLEDGE_AGREEMENTS -> answers();
            case ProbationContract.DECIDE_ON_PROBATION -> answers("probationDecision", "confirm");
            case CheckInContract.ANSWER_CHECK_IN ->
                answers(
                        "roleClear",
                        "4",
                        "thingsWork",
                        "5",
                        "managerSupport",
                        "5",
                        "teamWelcome",
                        "5",
                        "wouldRecommend",
                        reference(task).endsWith("-30") ? "2" : "5");
            case CheckInContract.FOLLOW_UP_CHECK_IN -> answers("agreed", "We talk again in a month.");
            case EmployeeOnboardingContract.ACKNOWLEDGE_EQUIPMENT -> answers("handedOut", inOrder(number(task)));
            case ApprovalRoundContract.DECIDE_ON_CASE ->
                answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 1)));
            default -> throw new AssertionError("nobody knows what to answer: " + step + " " + task.getName());
        };
    }

    private List<Map<String, Object>> inOrder(OnboardingNumber number) {
        return Collections.nCopies(handOver.handedOut(number).size(), Map.of("received", "good"));
    }

    private List<String> papers(OnboardingNumber number) {
        return MandatoryDocument.of(desk.onboarding(number).contract()).stream()
                .map(MandatoryDocument::key)
                .toList();
    }

    private List<Map<String, Object>> expedited(OnboardingNumber number) {
        return Collections.nCopies(items.openForDayOne(number).size(), Map.of("itemDecision", "expedite"));
    }

    /** The onboarding that a task belongs to. */
    OnboardingNumber number(Task task) {
        return new OnboardingNumber(reference(task));
    }

    String reference(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
