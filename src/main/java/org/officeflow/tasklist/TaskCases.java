package org.officeflow.tasklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.officeflow.dossier.PapersApart;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.engine.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Which case a task belongs to. The case is always taken from the task. */
@Component
class TaskCases {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;
    private final AsSystem asSystem;
    private final List<PapersApart> apart;

    TaskCases(
            TaskService taskService,
            RuntimeService runtimeService,
            CurrentUser currentUser,
            AsSystem asSystem,
            List<PapersApart> apart) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
        this.asSystem = asSystem;
        this.apart = apart;
    }

    /** The task's case; empty when there is no such task, or the person who asks may not read it. */
    Optional<String> of(String taskId) {
        currentUser.id();
        var task = taskService.createTaskQuery().taskId(taskId).singleResult();
        return task == null || task.getProcessInstanceId() == null
                ? Optional.empty()
                : Optional.ofNullable(
                        ofInstances(Set.of(task.getProcessInstanceId())).get(task.getProcessInstanceId()));
    }

    /**
     * The papers of a case, as far as a task is about them.
     *
     * @param reference where they are
     * @param kinds what each of them has to be; empty where it does not matter
     * @param isOpen whether papers are attached here
     */
    record Papers(String reference, List<PapersApart.Kind> kinds, boolean isOpen) {}

    /** The papers of the task's case; empty as above. */
    Optional<Papers> papersOf(String taskId) {
        return of(taskId).map(reference -> {
            var task = taskService.createTaskQuery().taskId(taskId).singleResult();
            return apart.stream()
                    .filter(procedure -> task.getProcessDefinitionId().startsWith(procedure.procedure() + ":"))
                    .findFirst()
                    .map(procedure -> papers(procedure, reference, task.getTaskDefinitionKey()))
                    .orElseGet(() -> new Papers(reference, List.of(), true));
        });
    }

    private static Papers papers(PapersApart procedure, String reference, String step) {
        return new Papers(
                procedure.openTo(reference, step).orElseGet(() -> procedure.reference(reference)),
                procedure.kinds(),
                procedure.takesPapers(reference, step));
    }

    /** The cases that process instances run, by instance, read at once. Who may know them is for the caller to know. */
    Map<String, String> ofInstances(Collection<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        var cases = new LinkedHashMap<String, String>();
        asSystem.run(() ->
                runtimeService.createProcessInstanceQuery().processInstanceIds(Set.copyOf(instances)).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .forEach(instance -> cases.put(instance.getId(), instance.getBusinessKey())));
        return cases;
    }
}
