package org.officeflow.learning.process;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.engine.TaskLinks;
import org.officeflow.language.Saying;
import org.officeflow.learning.Duty;
import org.officeflow.learning.PolicyDesk;
import org.officeflow.learning.TrainingDesk;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What a policy or training waits for now. */
@Component
class OpenDuty {

    private final TaskService tasks;
    private final TaskLinks links;
    private final Organisation organisation;
    private final PolicyDesk policies;
    private final TrainingDesk trainings;

    OpenDuty(
            TaskService tasks,
            TaskLinks links,
            Organisation organisation,
            PolicyDesk policies,
            TrainingDesk trainings) {
        this.tasks = tasks;
        this.links = links;
        this.organisation = organisation;
        this.policies = policies;
        this.trainings = trainings;
    }

    Duty duty(DelegateExecution execution) {
        var number = LearningSteps.number(execution);
        return number.isOfPolicy()
                ? policies.acknowledgement(number).duty()
                : trainings.duty(number).duty();
    }

    /** Whoever has the open task, else everybody whom it is offered to. */
    Set<PersonId> responsible(DelegateExecution execution) {
        var people = new LinkedHashSet<PersonId>();
        var task = task(execution);
        if (task.getAssignee() != null) {
            people.add(new PersonId(task.getAssignee()));
            return people;
        }
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .forEach(link -> people.addAll(organisation.members(link.getGroupId())));
        return people;
    }

    Saying where(DelegateExecution execution) {
        return links.to(task(execution).getId());
    }

    private Task task(DelegateExecution execution) {
        return tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
    }
}
