package org.officeflow.onboarding.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.Responsibles;

/** What the steps of these processes have in common. */
final class Steps {

    private static final Words WORDS = Words.of("onboarding");

    private Steps() {}

    static OnboardingNumber number(DelegateExecution execution) {
        return new OnboardingNumber(execution.getProcessBusinessKey());
    }

    static OnboardingNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    /** The item that this execution is about. */
    static OnboardingItem item(ItemDesk items, DelegateExecution execution) {
        return items.item(number(execution), OnboardingItemContract.ITEM.get(execution));
    }

    static OnboardingItem item(ItemDesk items, DelegateTask task) {
        return items.item(number(task), OnboardingItemContract.ITEM.get(task));
    }

    /** Gives the task to a person or offers it to a group. */
    static void assign(DelegateTask task, Responsibles.Assignment assignment) {
        if (assignment.person() != null) {
            task.setAssignee(assignment.person().value());
        } else {
            task.addCandidateGroup(assignment.group());
        }
    }

    /** The same for what must not be done by whoever it is about: the others of their group are asked by name. */
    static void assignToOthers(
            DelegateTask task, Responsibles.Assignment assignment, Responsibles responsibles, Onboarding one) {
        var others = responsibles.others(one, assignment);
        if (others.isEmpty()) {
            assign(task, assignment);
        } else {
            others.forEach(person -> task.addCandidateUser(person.value()));
        }
    }

    /** A cancellation may have come while nobody listened. */
    static void stillExpected(DelegateExecution execution, boolean expected) {
        EmployeeOnboardingContract.EXPECTATION.set(execution, expected ? ModelValues.EXPECTED : ModelValues.NONE);
    }

    /** @param fault why not, in words; null when nothing is in the way */
    static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new FormRefusal(fault);
        }
    }

    static void needReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new FormRefusal(WORDS.say("reason.needed"));
        }
    }

    /** A day that the form asks for only after some answers. */
    static LocalDate day(Answers answers, String key) {
        return answers.optionalDate(key).orElseThrow(() -> new FormRefusal(WORDS.say("day.needed")));
    }
}
