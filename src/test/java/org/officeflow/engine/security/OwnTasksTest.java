package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks for tasks of their own is not asked for rights, and finds nothing that they may not read. */
@OfficeTest
class OwnTasksTest {

    private static final String ME = "employee";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    /** Keeps the tasks of this test apart from those of others. */
    private final int priority = UUID.randomUUID().hashCode() & 0x7fffffff;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    @LocalServerPort
    private int port;

    private String deployment;

    @BeforeEach
    void aTaskOfEachKind() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "own-tasks.bpmn",
                        Bpmn.createExecutableProcess("own-tasks-test")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        task("assigned to me", id -> tasks.setAssignee(id, ME));
        task("offered to me", id -> tasks.addCandidateUser(id, ME));
        task("offered to my group", id -> tasks.addCandidateGroup(id, "employee"));
        task("assigned to another", id -> tasks.setAssignee(id, "willem"));
        task("offered to another", id -> tasks.addCandidateUser(id, "willem"));
        task("offered to another group", id -> tasks.addCandidateGroup(id, "hr"));
    }

    @AfterEach
    void away() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void whoAsksForTheirOwnFindsTheirOwn() {
        assertThat(found(query -> query.taskAssignee(ME))).containsExactly("assigned to me");
        assertThat(found(query -> query.taskCandidateUser(ME)))
                .containsExactlyInAnyOrder("offered to me", "offered to my group");
        assertThat(found(query ->
                        query.or().taskAssignee(ME).taskCandidateUser(ME).endOr()))
                .containsExactlyInAnyOrder("assigned to me", "offered to me", "offered to my group");
    }

    @Test
    void whoAsksForMoreFindsNoMore() {
        List<Function<TaskQuery, TaskQuery>> questions = List.of(
                query -> query,
                query -> query.taskAssignee("willem"),
                query -> query.taskCandidateUser("willem"),
                query -> query.taskCandidateGroup("hr"),
                query -> query.taskCandidateGroupLike("%").taskCandidateUser(ME),
                query -> query.taskCandidateGroupLike("%").taskCandidateUser(ME).includeAssignedTasks(),
                query -> query.or().taskAssignee(ME).taskNameLike("%to%").endOr(),
                query -> query.or().taskAssignee(ME).taskCandidateGroup("hr").endOr(),
                query -> query.or().taskAssignee(ME).taskCandidateUser("willem").endOr(),
                query -> query.or().taskCandidateUser(ME).taskOwner("willem").endOr());
        for (var more : questions) {
            assertThat(found(more)).noneMatch(name -> name.contains("another"));
        }
    }

    @Test
    void onlyWhoAsksForTheirOwnIsNotAskedForRights() {
        var own = new LinkedHashMap<TaskQuery, Boolean>();
        own.put(query().taskAssignee(ME).taskName("x"), true);
        own.put(query().taskCandidateUser(ME), true);
        own.put(query().or().taskAssignee(ME).taskCandidateUser(ME).endOr(), true);
        own.put(query(), false);
        own.put(query().taskAssignee("willem"), false);
        own.put(query().taskInvolvedUser(ME), false);
        own.put(query().or().taskAssignee(ME).taskPriority(3).endOr(), false);
        own.put(query().or().taskAssignee(ME).taskUnassigned().endOr(), false);
        own.put(query().or().endOr(), false);
        for (var each : own.entrySet()) {
            assertThat(OwnTasks.asks((TaskQueryImpl) each.getKey(), ME)).isEqualTo(each.getValue());
            assertThat(OwnTasks.asks((TaskQueryImpl) each.getKey(), null)).isFalse();
        }
    }

    @Test
    void aListIsNotWidenedOverHttp() {
        var employee = new Web(port).login("tasklist", ME, "officeflow-demo");
        var others = "candidateUser=" + ME + "&candidateGroupLike=%25&includeAssignedTasks=true&priority=" + priority;
        assertThat(employee.get(ENGINE + "task?" + others + "&maxResults=50").body())
                .doesNotContain("another");
        var list = filters.createFilterQuery()
                .filterName("My group's tasks")
                .singleResult()
                .getId();
        var answer = employee.post(
                ENGINE + "filter/" + list + "/list?firstResult=0&maxResults=50",
                "{\"candidateGroupLike\":\"%\",\"priority\":" + priority + "}");
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("another");
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private List<String> found(Function<TaskQuery, TaskQuery> question) {
        identity.setAuthentication(ME, List.of("employee"));
        try {
            var found = question.apply(query().taskPriority(priority)).listPage(0, 50).stream()
                    .map(Task::getName)
                    .toList();
            assertThat(question.apply(query().taskPriority(priority)).count()).isEqualTo(found.size());
            return found;
        } finally {
            identity.clearAuthentication();
        }
    }

    private void task(String name, Consumer<String> give) {
        var instance = runtime.startProcessInstanceByKey("own-tasks-test");
        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        task.setName(name);
        task.setPriority(priority);
        tasks.saveTask(task);
        give.accept(task.getId());
    }
}
