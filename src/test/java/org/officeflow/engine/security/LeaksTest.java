package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Fact 0.8, section 3.3; tests B2 to B5, B8, B9. */
class LeaksTest extends SecurityTest {

    @Test
    void whoLosesATaskLosesSightOfIt() {
        var ann = people.inGroups();
        var bob = people.inGroups();
        var task = taskOf(ann);
        assertThat(web.get("/engine-rest/task/" + task.getId(), People.login(ann))
                        .statusCode())
                .isEqualTo(200);
        engine.getTaskService().setAssignee(task.getId(), bob);
        assertNoAccess(ann, task);
        assertThat(web.get("/engine-rest/task/" + task.getId(), People.login(bob))
                        .statusCode())
                .isEqualTo(200);
        engine.getTaskService().setAssignee(task.getId(), ann);
        assertThat(web.get("/engine-rest/task/" + task.getId(), People.login(ann))
                        .statusCode())
                .isEqualTo(200);
        assertNoAccess(bob, task);
        assertThat(web.post("/engine-rest/task/" + task.getId() + "/complete", "{}", People.login(ann))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aRemovedCandidateLosesSightOfTheTask() {
        var ann = people.inGroups();
        var bob = people.inGroups("facilities");
        var task = taskOf("nobody");
        var tasks = engine.getTaskService();
        tasks.addCandidateUser(task.getId(), ann);
        tasks.addCandidateGroup(task.getId(), "facilities");
        assertThat(web.get("/engine-rest/task/" + task.getId(), People.login(ann))
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.get("/engine-rest/task/" + task.getId(), People.login(bob))
                        .statusCode())
                .isEqualTo(200);
        tasks.deleteCandidateUser(task.getId(), ann);
        tasks.deleteCandidateGroup(task.getId(), "facilities");
        assertNoAccess(ann, task);
        assertNoAccess(bob, task);
    }

    @Test
    void aCandidateWhoGivesATaskBackIsStillACandidate() {
        var ann = people.inGroups();
        var task = taskOf("nobody");
        engine.getTaskService().addCandidateUser(task.getId(), ann);
        engine.getTaskService().setAssignee(task.getId(), ann);
        engine.getTaskService().setAssignee(task.getId(), null);
        assertThat(web.get("/engine-rest/task/" + task.getId(), People.login(ann))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTaskThatMovesToAndFroInOneGoIsSeenByItsLastHolderAlone() {
        var ann = people.inGroups();
        var bob = people.inGroups();
        var task = taskOf(ann);
        var configuration =
                (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            List.of(bob, ann, bob, ann)
                    .forEach(person -> engine.getTaskService().setAssignee(task.getId(), person));
            return null;
        });
        assertThat(web.get("/engine-rest/task/" + task.getId(), People.login(ann))
                        .statusCode())
                .isEqualTo(200);
        assertNoAccess(bob, task);
    }

    private void assertNoAccess(String person, Task task) {
        var login = People.login(person);
        var path = "/engine-rest/task/" + task.getId();
        assertThat(web.get(path, login).statusCode()).isIn(403, 404);
        assertThat(web.get(path + "/variables", login).statusCode()).isIn(403, 404);
        assertThat(web.post(path + "/complete", "{}", login).statusCode()).isIn(403, 404);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void commentsAndAttachmentsAreForThoseWhoHaveTheTask() {
        var ann = people.inGroups();
        var bob = people.inGroups();
        var task = taskOf(ann);
        var comment = engine.getTaskService().createComment(task.getId(), task.getProcessInstanceId(), "secret words");
        var attachment = attach(task);
        var paths = List.of(
                "/comment",
                "/comment/" + comment.getId(),
                "/attachment",
                "/attachment/" + attachment.getId(),
                "/attachment/" + attachment.getId() + "/data");
        for (var path : paths) {
            var forBob = web.get("/engine-rest/task/" + task.getId() + path, People.login(bob));
            assertThat(forBob.statusCode()).as(path).isIn(403, 404);
            assertThat(forBob.body()).doesNotContain("secret");
            if (!path.contains(comment.getId()) && !path.contains(attachment.getId())) {
                continue; // the engine's lists ask for a right to the history on top
            }
            var forAnn = web.get("/engine-rest/task/" + task.getId() + path, People.login(ann));
            assertThat(forAnn.statusCode()).as(path + forAnn.body()).isEqualTo(200);
        }
        assertThat(web.get(
                                "/engine-rest/process-instance/" + task.getProcessInstanceId() + "/comment",
                                People.login(bob))
                        .statusCode())
                .isIn(403, 404);
        var ofBob = taskOf(bob);
        assertThat(web.get("/engine-rest/task/" + ofBob.getId() + "/comment/" + comment.getId(), People.login(bob))
                        .body())
                .doesNotContain("secret");
    }

    @Test
    void nobodyAddsToOrDeletesFromTheTaskOfAnother() {
        var ann = people.inGroups();
        var bob = people.inGroups();
        var task = taskOf(ann);
        var comment = engine.getTaskService().createComment(task.getId(), null, "words");
        var attachment = attach(task);
        var path = "/engine-rest/task/" + task.getId();
        var login = People.login(bob);
        assertThat(web.send("DELETE", path + "/attachment/" + attachment.getId(), null, login)
                        .statusCode())
                .isIn(403, 404);
        assertThat(web.send("DELETE", path + "/comment/" + comment.getId(), null, login)
                        .statusCode())
                .isIn(403, 404);
        assertThat(web.send("DELETE", path + "/comment", null, login).statusCode())
                .isIn(403, 404);
        assertThat(web.post(path + "/comment/create", "{\"message\":\"x\"}", login)
                        .statusCode())
                .isIn(400, 403, 404);
        assertThat(web.send("PUT", path + "/comment", "{\"id\":\"" + comment.getId() + "\",\"message\":\"x\"}", login)
                        .statusCode())
                .isIn(400, 403, 404);
        assertThat(engine.getTaskService().getAttachment(attachment.getId())).isNotNull();
        assertThat(engine.getTaskService().getTaskComments(task.getId()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.getFullMessage()).isEqualTo("words"));
        engine.getIdentityService().setAuthentication(ann, List.of("employee"));
        try {
            engine.getTaskService().createComment(task.getId(), null, "mine");
            engine.getTaskService().deleteAttachment(attachment.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(engine.getTaskService().getTaskComments(task.getId())).hasSize(2);
        assertThat(engine.getTaskService().getAttachment(attachment.getId())).isNull();
    }

    private Attachment attach(Task task) {
        return engine.getTaskService()
                .createAttachment(
                        "file",
                        task.getId(),
                        task.getProcessInstanceId(),
                        "quote.txt",
                        "a quote",
                        new ByteArrayInputStream("secret price".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void groupsAndPasswordsOfOthersAreForAdministratorsOnly() {
        var ann = people.inGroups("finance");
        var bob = people.inGroups();
        var browser = web.login("tasklist", bob, People.PASSWORD);
        var verify = "{\"username\":\"" + ann + "\",\"password\":\"" + People.PASSWORD + "\"}";
        assertThat(web.get("/engine-rest/identity/groups?userId=" + ann, People.login(bob))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.get("/engine-rest/engine/default/identity/groups?userId=" + ann, People.login(bob))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/camunda/api/engine/engine/default/identity/groups?userId=" + ann)
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.get("/engine-rest/identity/groups?userId=" + bob, People.login(bob))
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.post("/engine-rest/identity/verify", verify, People.login(bob))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/camunda/api/engine/engine/default/identity/verify", verify)
                        .statusCode())
                .isEqualTo(403);
        var admin = People.login(people.inGroups("camunda-admin"));
        assertThat(web.get("/engine-rest/identity/groups?userId=" + ann, admin).body())
                .contains("finance");
        assertThat(web.post("/engine-rest/identity/verify", verify, admin).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyButAnAdministratorWritesVariablesByHand() {
        var ann = people.inGroups();
        var task = taskOf(ann);
        var value = "{\"value\":777,\"type\":\"Integer\"}";
        var many = "{\"modifications\":{\"amount\":" + value + "}}";
        var ofTask = "/engine-rest/task/" + task.getId();
        var ofCase = "/engine-rest/process-instance/" + task.getProcessInstanceId();
        var ofExecution = "/engine-rest/execution/" + task.getExecutionId();
        var inTasklist = "/camunda/api/engine/engine/default/task/" + task.getId();
        record Attempt(String method, String path, String body) {}
        var attempts = List.of(
                new Attempt("PUT", ofTask + "/variables/amount", value),
                new Attempt("POST", ofTask + "/variables", many),
                new Attempt("DELETE", ofTask + "/variables/amount", null),
                new Attempt("PUT", ofTask + "/localVariables/amount", value),
                new Attempt("POST", ofTask + "/localVariables", many),
                new Attempt("PUT", ofCase + "/variables/amount", value),
                new Attempt("POST", ofCase + "/variables", many),
                new Attempt("DELETE", ofCase + "/variables/amount", null),
                new Attempt("PUT", ofExecution + "/localVariables/amount", value),
                new Attempt("POST", ofTask + "/resolve", "{\"variables\":{\"amount\":" + value + "}}"),
                new Attempt(
                        "POST",
                        ofTask + "/bpmnError",
                        "{\"errorCode\":\"x\",\"variables\":{\"amount\":" + value + "}}"),
                new Attempt(
                        "POST",
                        ofTask + "/bpmnEscalation",
                        "{\"escalationCode\":\"x\",\"variables\":{\"amount\":" + value + "}}"),
                new Attempt(
                        "POST",
                        ofCase + "/modification",
                        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Work\"}]}"),
                new Attempt(
                        "POST",
                        "/engine-rest/process-instance/variables-async",
                        "{\"processInstanceIds\":[\"" + task.getProcessInstanceId() + "\"],\"variables\":{\"amount\":"
                                + value + "}}"),
                new Attempt(
                        "POST",
                        "/engine-rest/message",
                        "{\"messageName\":\"x\",\"processInstanceId\":\"" + task.getProcessInstanceId()
                                + "\",\"processVariables\":{\"amount\":" + value + "}}"),
                new Attempt("POST", "/engine-rest/signal", "{\"name\":\"x\",\"variables\":{\"amount\":" + value + "}}"),
                new Attempt("POST", ofExecution + "/signal", "{\"variables\":{\"amount\":" + value + "}}"));
        for (var attempt : attempts) {
            var answer = web.send(attempt.method(), attempt.path(), attempt.body(), People.login(ann));
            assertThat(answer.statusCode()).as(attempt + answer.body()).isIn(400, 403);
        }
        var browser = web.login("tasklist", ann, People.PASSWORD);
        assertThat(browser.post(inTasklist + "/variables", many).statusCode()).isEqualTo(403);
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEqualTo(Map.of("worker", ann, "amount", 100));
        var admin = People.login(people.inGroups("camunda-admin"));
        assertThat(web.send("PUT", ofCase + "/variables/amount", value, admin).statusCode())
                .isEqualTo(204);
    }

    @Test
    void theHousesOwnCodeWritesVariablesForAPerson() {
        var ann = people.inGroups();
        var task = taskOf(ann);
        var identity = engine.getIdentityService();
        identity.setAuthentication(ann, List.of("employee"));
        try {
            var asSystem = new AsSystem(identity);
            asSystem.run(() -> engine.getRuntimeService().setVariable(task.getProcessInstanceId(), "amount", 200));
            assertThat(new CurrentUser(identity).id()).isEqualTo(ann);
        } finally {
            identity.clearAuthentication();
        }
        assertThat(engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "amount"))
                .isEqualTo(200);
    }

    @Test
    void aColleaguesCaseIsOutOfReachByEveryId() {
        var ann = people.inGroups();
        var bob = people.inGroups();
        var task = taskOf(ann);
        var login = People.login(bob);
        for (var path : List.of(
                "/task/" + task.getId(),
                "/task/" + task.getId() + "/variables",
                "/process-instance/" + task.getProcessInstanceId(),
                "/process-instance/" + task.getProcessInstanceId() + "/variables",
                "/history/process-instance/" + task.getProcessInstanceId(),
                "/process-instance/" + task.getProcessInstanceId() + "/activity-instances")) {
            assertThat(web.get("/engine-rest" + path, login).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
        for (var path : List.of(
                "/task",
                "/process-instance",
                "/variable-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/user-operation",
                "/history/activity-instance",
                "/history/process-instance")) {
            var list = web.get("/engine-rest" + path + "?maxResults=100", login);
            assertThat(list.statusCode()).as(path).isEqualTo(200);
            assertThat(list.body()).as(path).doesNotContain(task.getProcessInstanceId());
        }
        for (var path : List.of("/claim", "/assignee", "/delegate", "/unclaim", "/identity-links")) {
            assertThat(web.post(
                                    "/engine-rest/task/" + task.getId() + path,
                                    "{\"userId\":\"" + bob + "\",\"type\":\"candidate\"}",
                                    login)
                            .statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    @Test
    void readersWriteNothing() {
        var task = taskOf(people.inGroups());
        for (var group : List.of("auditor", "hr", "manager", "employee", "analyst")) {
            var login = People.login(group.equals("employee") ? people.inGroups() : people.inGroups(group));
            assertThat(web.post(
                                    "/engine-rest/process-instance/delete",
                                    "{\"processInstanceIds\":[\"" + task.getProcessInstanceId() + "\"]}",
                                    login)
                            .statusCode())
                    .as(group)
                    .isEqualTo(403);
            assertThat(web.send("DELETE", "/engine-rest/process-instance/" + task.getProcessInstanceId(), null, login)
                            .statusCode())
                    .as(group)
                    .isIn(403, 404);
            assertThat(web.post("/engine-rest/process-definition/key/security-test/start", "{}", login)
                            .statusCode())
                    .as(group)
                    .isIn(403, 404);
            assertThat(web.post("/engine-rest/group/create", "{\"id\":\"x\",\"name\":\"x\",\"type\":\"x\"}", login)
                            .statusCode())
                    .as(group)
                    .isEqualTo(403);
        }
        var auditor = People.login(people.inGroups("auditor"));
        assertThat(web.get("/engine-rest/history/process-instance/" + task.getProcessInstanceId(), auditor)
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.get("/engine-rest/history/variable-instance?maxResults=100", auditor)
                        .body())
                .isEqualTo("[]");
    }
}
