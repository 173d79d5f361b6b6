package org.officeflow.onboarding.process;

import java.util.ArrayList;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.PackageLine;
import org.springframework.stereotype.Component;

/** Employee onboarding, the table has said what the colleague gets. */
@Component("keepPackage")
class KeepPackageListener implements ExecutionListener {

    /** Not an item: its quantity is months. */
    private static final String PROBATION = "probation";

    private final OnboardingDesk desk;
    private final ItemDesk items;

    KeepPackageListener(OnboardingDesk desk, ItemDesk items) {
        this.desk = desk;
        this.items = items;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = Steps.number(execution);
        var hits = DecisionHits.of(execution);
        var lines = new ArrayList<PackageLine>();
        var months = 0;
        for (var hit : hits.hits()) {
            if (PROBATION.equals(hit.outputs().get("branch"))) {
                months = Math.max(months, whole(hit, "quantity"));
            } else {
                lines.add(line(hit));
            }
        }
        desk.keepPackage(number, hits.key(), hits.version(), lines, months);
        EmployeeOnboardingContract.OF_BRANCH.forEach((branch, count) ->
                count.set(execution, items.planned(number, branch).size()));
        EmployeeOnboardingContract.GATE_AT.set(execution, desk.gateAt(number));
        EmployeeOnboardingContract.STARTS_AT.set(execution, desk.startsAt(number));
    }

    private static PackageLine line(DecisionHits.Hit hit) {
        return new PackageLine(
                Branch.of(text(hit, "branch")),
                text(hit, "title"),
                hit.ruleId(),
                filled(hit, "what"),
                whole(hit, "quantity"),
                text(hit, "responsible"),
                whole(hit, "dueDays"),
                Boolean.TRUE.equals(hit.outputs().get("onDayOne")),
                filled(hit, "undo"));
    }

    private static String text(DecisionHits.Hit hit, String output) {
        return (String) Objects.requireNonNull(hit.outputs().get(output), output);
    }

    private static @Nullable String filled(DecisionHits.Hit hit, String output) {
        var text = (String) hit.outputs().get(output);
        return text == null || text.isBlank() ? null : text;
    }

    private static int whole(DecisionHits.Hit hit, String output) {
        return ((Number) Objects.requireNonNull(hit.outputs().get(output), output)).intValue();
    }
}
