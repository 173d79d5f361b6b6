package org.officeflow.onboarding.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what people of the demo office would do, through their forms, in the transaction of the caller. */
@Component
@Profile("demo")
class DemoPeople {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final ManagementService management;
    private final IdentityService identity;
    private final ItemDesk items;

    DemoPeople(
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            RepositoryService repository,
            ManagementService management,
            IdentityService identity,
            ItemDesk items) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.management = management;
        this.identity = identity;
        this.items = items;
    }

    /** Announces a colleague; everybody is asked. */
    OnboardingNumber announce(String person, Map<String, Object> answers) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(EmployeeOnboardingContract.PROCESS)
                .latestVersion()
                .singleResult();
        as(person, () -> forms.submitStartForm(definition.getId(), new HashMap<>(answers)));
        var number = new OnboardingNumber(
                runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(EmployeeOnboardingContract.PROCESS)
                        .list()
                        .stream()
                        .map(instance -> instance.getBusinessKey())
                        .max(String::compareTo)
                        .orElseThrow());
        runSteps(number);
        return number;
    }

    void complete(OnboardingNumber number, String step, String person, Map<String, Object> answers) {
        complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(step)
                        .singleResult(),
                person,
                answers);
        runSteps(number);
    }

    /** Whoever is asked for one of these things says that it is done. */
    void doItems(OnboardingNumber number, Predicate<OnboardingItem> which) {
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(OnboardingItemContract.DO_ITEM)
                .list()
                .stream()
                .filter(task -> which.test(item(number, task)))
                .forEach(task -> complete(task, whoIsAsked(task), Map.of()));
        runSteps(number);
    }

    /** A timer whose time has come already. */
    void timer(OnboardingNumber number, String element) {
        jobs(number).filter(job -> element.equals(activity(job))).forEach(job -> management.executeJob(job.getId()));
        runSteps(number);
    }

    private void complete(Task task, String person, Map<String, Object> answers) {
        as(person, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), person);
            }
            tasks.complete(task.getId(), new HashMap<>(answers));
        });
    }

    private OnboardingItem item(OnboardingNumber number, Task task) {
        var position = (Integer) runtime.getVariable(task.getExecutionId(), OnboardingItemContract.ITEM.name());
        return items.item(number, position);
    }

    /** In the demo office the only member of a group has the group's name. */
    private String whoIsAsked(Task task) {
        return Optional.ofNullable(task.getAssignee())
                .orElseGet(() -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(link -> link.getGroupId())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow());
    }

    /** Lets every step run that waits for nobody and for no date. */
    private void runSteps(OnboardingNumber number) {
        while (true) {
            var waiting = jobs(number).filter(job -> job.getDuedate() == null).toList();
            if (waiting.isEmpty()) {
                return;
            }
            waiting.stream()
                    .filter(job ->
                            management.createJobQuery().jobId(job.getId()).count() > 0)
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    private Stream<Job> jobs(OnboardingNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream());
    }

    private String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private void as(String person, Runnable work) {
        var groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(person, groups);
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
