package org.officeflow.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.EngineTestBeans;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The guard as a client meets it: every way in, over real HTTP, with the login of somebody who may work on the case. */
@OfficeTest
class FormGuardOverHttpTest {

    private static final String WORKER = "guard-worker";
    private static final String STRANGER = "guard-stranger";
    private static final String PASSWORD = "Correct-Horse-7";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> grants = new ArrayList<>();
    private String deployment = "";
    private String definition = "";

    @BeforeEach
    void prepare() {
        EngineTestBeans.REFUSE.set(null);
        deployment = repository
                .createDeployment()
                .addClasspathResource("engine/guard-sample.bpmn")
                .addClasspathResource("engine/guard-sample-start.form")
                .addClasspathResource("engine/guard-sample-fill.form")
                .deploy()
                .getId();
        definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        List.of(WORKER, STRANGER).forEach(name -> {
            var user = identity.newUser(name);
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        });
        grant(Resources.PROCESS_DEFINITION, "guard-sample", Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true, true, true);
        grants.forEach(authorizations::deleteAuthorization);
        identity.deleteUser(WORKER);
        identity.deleteUser(STRANGER);
    }

    @Test
    void aStartIsRefusedOnBothWaysInWithTheGuardsWordsAlone() {
        var body = "{\"variables\":{\"approved\":{\"value\":true}}}";
        for (var way : List.of("/submit-form", "/start")) {
            var answer = post(WORKER, "/process-definition/" + definition + way, body);
            assertThat(answer.statusCode()).as(way + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("\"message\":\"This form has no field \\\"approved\\\". What for must be filled in.\"");
        }
        var key = post(
                WORKER,
                "/process-definition/" + definition + "/submit-form",
                "{\"businessKey\":\"PR-1\",\"variables\":{\"purpose\":{\"value\":\"Lamps\"}}}");
        assertThat(key.statusCode()).isEqualTo(400);
        assertThat(runtime.createProcessInstanceQuery().deploymentId(deployment).count())
                .isZero();
    }

    @Test
    void aCaseDoesNotStartInItsMiddle() {
        var answer = post(
                WORKER,
                "/process-definition/" + definition + "/start",
                "{\"variables\":{\"purpose\":{\"value\":\"Lamps\"}},"
                        + "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Plain\"}]}");

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        assertThat(runtime.createProcessInstanceQuery().deploymentId(deployment).count())
                .isZero();
    }

    @Test
    void aWrongAnswerIsRefusedOnBothWaysInAndARightOneIsTaken() {
        var task = startedTask();
        var wrong =
                "{\"variables\":{\"name\":{\"value\":\"Ada\"},\"agreed\":{\"value\":true},\"decision\":{\"value\":\"approve\"},"
                        + "\"lines\":{\"type\":\"Json\",\"value\":\"[{\\\"item\\\":\\\"Lamp\\\"},{\\\"item\\\":\\\"Desk\\\",\\\"quantity\\\":0}]\"}}}";
        for (var way : List.of("/submit-form", "/complete")) {
            var answer = post(WORKER, "/task/" + task + way, wrong);
            assertThat(answer.statusCode()).as(way + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"message\":\"Quantity in line 2 must be at least 1.\"");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();

        var right = post(WORKER, "/task/" + task + "/submit-form", wrong.replace(":0}", ":2}"));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(204);
        var again = post(WORKER, "/task/" + task + "/submit-form", wrong.replace(":0}", ":2}"));
        assertThat(again.statusCode()).as(again.body()).isIn(404, 409);
    }

    @Test
    void whatTheDomainRefusesIsReadAsItWasSaid() {
        var task = startedTask();
        EngineTestBeans.REFUSE.set("Nobody approves their own purchase.");

        var answer = post(
                WORKER,
                "/task/" + task + "/complete",
                "{\"variables\":{\"name\":{\"value\":\"Ada\"},\"agreed\":{\"value\":true},\"decision\":{\"value\":\"approve\"}}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"Nobody approves their own purchase.\"");
    }

    @Test
    void aReaderOfTheTaskGetsTheFactsAndAStrangerGetsNothing() {
        var task = startedTask();

        var shown = get(WORKER, "/task/" + task + "/form-variables?deserializeValues=false");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Secret of GS-HTTP")
                .contains("\"type\":\"Json\"")
                .doesNotContain("must not leave");
        assertThat(get(WORKER, "/task/" + task + "/form").statusCode()).isEqualTo(200);

        for (var path : List.of("/form-variables", "/form", "/deployed-form", "/variables")) {
            var answer = get(STRANGER, "/task/" + task + path);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("Secret", "guard-sample-fill");
        }
        var sent = post(STRANGER, "/task/" + task + "/complete", "{\"variables\":{\"approved\":{\"value\":true}}}");
        assertThat(sent.statusCode()).isIn(403, 404);
        assertThat(sent.body()).doesNotContain("field");
    }

    private String startedTask() {
        var instance =
                runtime.startProcessInstanceByKey("guard-sample", "GS-HTTP", java.util.Map.of("purpose", "Lamps"));
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private void grant(Resource resource, String id, Permissions... permissions) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(WORKER);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        grants.add(authorizations.saveAuthorization(grant).getId());
    }

    private HttpResponse<String> get(String user, String path) {
        return send(user, HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> post(String user, String path, String json) {
        return send(
                user,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + "/engine-rest" + path);
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request) {
        var login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try {
            return client.send(request.header("Authorization", "Basic " + login).build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
