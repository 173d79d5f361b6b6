package org.officeflow.transfer.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.Transfer;
import org.officeflow.transfer.TransferDeciders;
import org.officeflow.transfer.TransferNumber;

/** What the steps of this process have in common. */
final class TransferSteps {

    private TransferSteps() {}

    static TransferNumber number(DelegateExecution execution) {
        return new TransferNumber(execution.getProcessBusinessKey());
    }

    static TransferNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    static PersonId actor(DelegateTask task) {
        return new PersonId(Actor.of(task));
    }

    static void offer(DelegateTask task, Collection<PersonId> people) {
        people.forEach(person -> task.addCandidateUser(person.value()));
    }

    /** Offers the task to human resources; where whoever it is about is one of them, to the others by name. */
    static void offerToHumanResources(DelegateTask task, Transfer one, TransferDeciders deciders) {
        if (deciders.isHumanResourcesOpen(one)) {
            task.addCandidateGroup(Group.HR.key());
        } else {
            offer(task, deciders.humanResources(one));
        }
    }

    /** @param fault why not, in words; null when nothing is in the way */
    static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new FormRefusal(fault);
        }
    }
}
