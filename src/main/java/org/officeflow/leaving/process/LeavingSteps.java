package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.leaving.LeavingItem;
import org.officeflow.leaving.LeavingResponsibles.Others;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.organisation.PersonId;

/** What the steps of these processes have in common. */
final class LeavingSteps {

    private LeavingSteps() {}

    static OffboardingNumber number(DelegateExecution execution) {
        return new OffboardingNumber(execution.getProcessBusinessKey());
    }

    static OffboardingNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    static PersonId actor(DelegateTask task) {
        return new PersonId(Actor.of(task));
    }

    /** The item that this execution is about. */
    static LeavingItem item(ReturnDesk returns, DelegateExecution execution) {
        return returns.item(number(execution), ReturnItemContract.ITEM.get(execution));
    }

    static LeavingItem item(ReturnDesk returns, DelegateTask task) {
        return returns.item(number(task), ReturnItemContract.ITEM.get(task));
    }

    /** Offers the task to a group; where whoever leaves is one of them, to the others by name. */
    static void offer(DelegateTask task, Others others) {
        if (others.isOneOfThem()) {
            others.people().forEach(person -> task.addCandidateUser(person.value()));
        } else {
            task.addCandidateGroup(others.group());
        }
    }

    /** @param fault why not, in words; null when nothing is in the way */
    static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new FormRefusal(fault);
        }
    }
}
