package org.officeflow.onboarding.replay;

import static org.officeflow.testing.OfficeDriver.answers;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.MandatoryDocument;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.springframework.stereotype.Component;

/** What people of the bicycle maker answer: everything is well and in order. */
@Component
class UsualAnswers implements OfficeDays.Answers {

    /** Tasks with which somebody may step in at any time; they end with their case. */
    private static final Set<String> OPEN_WHILE_THE_CASE_RUNS =
            Set.of(EmployeeOnboardingContract.FOLLOW_ONBOARDING, PurchaseRequestContract.FOLLOW_REQUEST);

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final RuntimeService runtime;
    private final OfficeDays days;

    UsualAnswers(OnboardingDesk desk, ItemDesk items, RuntimeService runtime, OfficeDays days) {
        this.desk = desk;
        this.items = items;
        this.runtime = runtime;
        this.days = days;
    }

    @Override
    public Optional<Map<String, Object>> apply(Task task) {
        var step = task.getTaskDefinitionKey();
        return OPEN_WHILE_THE_CASE_RUNS.contains(step) ? Optional.empty() : Optional.of(answer(task, step));
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
            case ApprovalRoundContract.DECIDE_ON_CASE ->
                answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 1)));
            default -> throw new AssertionError("nobody knows what to answer: " + step + " " + task.getName());
        };
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
