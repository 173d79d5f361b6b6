package org.officeflow.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Does in tests what people and time do: starts cases, fills in forms as somebody, lets jobs run by the element they belong to. */
@Component
public class OfficeDriver {

    public final RuntimeService runtime;
    public final TaskService tasks;
    public final FormService forms;
    public final RepositoryService repository;
    public final HistoryService history;
    public final ManagementService management;
    private final IdentityService identity;

    OfficeDriver(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.repository = engine.getRepositoryService();
        this.history = engine.getHistoryService();
        this.management = engine.getManagementService();
        this.identity = engine.getIdentityService();
    }

    /** Does something as a person who is logged in. */
    public <T> T as(String person, Supplier<T> work) {
        var groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public ProcessInstance start(String person, String process, Map<String, Object> answers) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return as(person, () -> forms.submitStartForm(definition.getId(), answers));
    }

    /** The one open task of a case at this element, wherever in its called processes it is. */
    public Task task(String businessKey, String element) {
        var found = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(element)
                .list();
        if (found.size() != 1) {
            throw new AssertionError(businessKey + " has " + found.size() + " tasks " + element + "; open are "
                    + tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        return found.get(0);
    }

    public boolean hasTask(String businessKey, String element) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(element)
                        .count()
                > 0;
    }

    /** Completes the task as this person, claiming it first where it belongs to nobody. */
    public void complete(String person, String businessKey, String element, Map<String, Object> answers) {
        var task = task(businessKey, element);
        as(person, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), person);
            }
            tasks.complete(task.getId(), answers);
            return null;
        });
    }

    /** Runs the due or waiting job of a case at this element: a continuation or a timer. */
    public void runJob(String businessKey, String element) {
        var jobs = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(element)
                                .list()
                                .stream())
                .toList();
        if (jobs.size() != 1) {
            throw new AssertionError(businessKey + " has " + jobs.size() + " jobs at " + element);
        }
        management.executeJob(jobs.get(0).getId());
    }

    /** The end events that the case and its called processes reached, oldest first. */
    public List<String> ends(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .filter(activity -> activity.getActivityType()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith("endevent"))
                .map(activity -> activity.getActivityId())
                .toList();
    }

    public boolean isEnded(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                == 0;
    }

    /** Answers of a form, in order. */
    public static Map<String, Object> answers(Object... keysAndValues) {
        var answers = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return answers;
    }
}
