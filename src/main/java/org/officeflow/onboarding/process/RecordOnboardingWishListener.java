package org.officeflow.onboarding.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.CancelledBecause;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.PackageLine;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Follow onboarding" ends with a wish. */
@Component("recordOnboardingWish")
class RecordOnboardingWishListener implements TaskListener {

    private static final String CANCELLED = CancelledBecause.CANCELLED.key();

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final AccessItemDesk accesses;

    RecordOnboardingWishListener(OnboardingDesk desk, ItemDesk items, AccessItemDesk accesses) {
        this.desk = desk;
        this.items = items;
        this.accesses = accesses;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var wish = answers.text("onboardingWish");
        var reason = answers.optionalText("wishReason").orElse(null);
        Steps.needReason(reason);
        switch (wish) {
            case ModelValues.MOVE -> Steps.refuse(desk.move(number, Steps.day(answers, "startsOn"), reason, by));
            case ModelValues.CANCEL ->
                Steps.refuse(desk.cancel(
                        number,
                        CancelledBecause.of(
                                answers.optionalText("cancelBecause").orElse(CANCELLED)),
                        reason,
                        by));
            default -> Steps.refuse(add(number, AddedItemForm.read(answers), by, Objects.requireNonNull(reason)));
        }
        EmployeeOnboardingContract.WISH.set(task, wish);
    }

    private @Nullable String add(OnboardingNumber number, PackageLine line, PersonId by, String because) {
        return line.branch() == Branch.ACCESS
                ? accesses.add(number, line, by, because)
                : items.add(number, line, by, because);
    }
}
