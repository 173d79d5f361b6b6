package org.officeflow.approval.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.officeflow.approval.Candidate;
import org.springframework.stereotype.Component;

/** The open task "Decide on case" of a round. */
@Component
class OpenDecision {

    private final TaskService tasks;

    OpenDecision(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Lets further people decide; the first of all who does, decides. */
    void offerTo(DelegateExecution execution, List<Candidate> joined) {
        var task = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(ApprovalRoundContract.DECIDE_ON_CASE)
                .singleResult();
        if (task == null || joined.isEmpty()) {
            return;
        }
        if (task.getAssignee() != null) {
            tasks.addCandidateUser(task.getId(), task.getAssignee());
            tasks.setAssignee(task.getId(), null);
        }
        joined.forEach(candidate ->
                tasks.addCandidateUser(task.getId(), candidate.person().value()));
    }
}
