package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

/** Rows 10 to 12, 17, 25 and 29; tests C2, C5, C6. */
class FaultsTest extends SecurityTest {

    @Test
    void badInputIsTheSendersFaultAndTheAnswerGivesNothingAway() {
        var admin = People.login(people.inGroups("camunda-admin"));
        var person = people.inGroups();
        var task = taskOf(person);
        var ofTask = "/engine-rest/task/" + task.getId();
        var long300 = "x".repeat(300);
        record Attempt(String method, String path, String body, int status) {}
        for (var attempt : List.of(
                new Attempt("POST", "/engine-rest/task", "{", 400),
                new Attempt("POST", "/engine-rest/task", "[]", 400),
                new Attempt("POST", "/engine-rest/task?maxResults=5", "{\"priority\":\"x\"}", 400),
                new Attempt("POST", ofTask + "/complete", "{\"variables\":[]}", 400),
                new Attempt("GET", "/engine-rest/task", null, 400),
                new Attempt("GET", "/engine-rest/task?maxResults=100000", null, 400),
                new Attempt("GET", "/engine-rest/task/nothing", null, 404),
                new Attempt("GET", "/engine-rest/process-instance/'", null, 404),
                new Attempt("GET", "/engine-rest/nothing", null, 404),
                new Attempt("PATCH", "/engine-rest/task", null, 405),
                new Attempt("PUT", ofTask + "/variables/" + long300, "{\"value\":1,\"type\":\"Integer\"}", 400),
                new Attempt("PUT", ofTask + "/variables/x", "{\"value\":\"a\\u0000b\",\"type\":\"String\"}", 400),
                new Attempt("PUT", ofTask + "/variables/x", "{\"value\":\"x\",\"type\":\"Integer\"}", 400),
                new Attempt(
                        "PUT",
                        ofTask + "/variables/x",
                        "{\"value\":\"rO0ABXNyAA==\",\"type\":\"Object\",\"valueInfo\":"
                                + "{\"objectTypeName\":\"java.net.URL\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                        400),
                new Attempt("POST", ofTask + "/assignee", "{\"userId\":\"*\"}", 400),
                new Attempt(
                        "POST",
                        "/engine-rest/user/create",
                        "{\"profile\":{\"id\":\"weak\"},\"credentials\":{\"password\":\"a\"}}",
                        400),
                new Attempt(
                        "POST",
                        "/engine-rest/process-definition/key/security-test/start",
                        "{\"businessKey\":\"" + long300 + "\",\"variables\":{\"worker\":{\"value\":\"x\"}}}",
                        400),
                new Attempt("POST", "/engine-rest/process-definition/key/nothing/start", "{}", 404))) {
            var answer = web.send(attempt.method(), attempt.path().replace("'", "%27"), attempt.body(), admin);
            assertThat(answer.statusCode()).as(attempt + " " + answer.body()).isEqualTo(attempt.status());
            assertThat(answer.body())
                    .as(attempt.toString())
                    .doesNotContain("\tat ", "org.camunda", "com.fasterxml", "java.lang", "SQL", "ENGINE-", "act_");
        }
    }

    @Test
    void objectsOfForeignClassesAreNotMade() {
        var admin = People.login(people.inGroups("camunda-admin"));
        var task = taskOf(people.inGroups());
        var path = "/engine-rest/task/" + task.getId() + "/variables/x";
        var typed = "{\"value\":\"\\\"http://localhost\\\"\",\"type\":\"Object\",\"valueInfo\":"
                + "{\"objectTypeName\":\"java.net.URL\",\"serializationDataFormat\":\"application/json\"}}";
        web.send("PUT", path, typed, admin);
        var answer = web.get(path, admin);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        var multipart =
                "--x\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n\"http://localhost\"\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\njava.net.URL\r\n--x--\r\n";
        var upload = web.send(
                "POST",
                path + "/data",
                multipart,
                "Content-Type",
                "multipart/form-data; boundary=x",
                admin[0],
                admin[1]);
        assertThat(upload.statusCode()).as(upload.body()).isBetween(400, 499);
    }

    @Test
    void theSecondOfTwoClaimsIsAConflict() {
        var ann = people.inGroups("it");
        var bob = people.inGroups("it");
        var task = taskOf("nobody");
        engine.getTaskService().setAssignee(task.getId(), null);
        engine.getTaskService().addCandidateGroup(task.getId(), "it");
        var path = "/engine-rest/task/" + task.getId() + "/claim";
        assertThat(web.post(path, "{\"userId\":\"" + ann + "\"}", People.login(ann))
                        .statusCode())
                .isEqualTo(204);
        var second = web.post(path, "{\"userId\":\"" + bob + "\"}", People.login(bob));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else has taken this task already.");
    }

    @Test
    void eachKindOfFaultHasItsAnswer() {
        var form = new FormFieldValidationException("x", "Please say why the request is rejected.");
        assertAnswer(
                new RestException(jakarta.ws.rs.core.Response.Status.BAD_REQUEST, form, "Cannot complete task 4: x"),
                400,
                "Please say why the request is rejected.");
        assertAnswer(
                new ProcessEngineException(
                        "ENGINE-03051 There was an exception while invoking the TaskListener.", form),
                400,
                "Please say why the request is rejected.");
        assertAnswer(
                new RestException(
                        jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR,
                        new OptimisticLockingException("ENGINE-03005 Execution of 'UPDATE TaskEntity[x]' failed."),
                        "x"),
                409,
                "Somebody else changed this at the same moment. Please reload and try again.");
        assertAnswer(
                new ProcessEngineException("### Error updating database", new SQLException("value too long", "22001")),
                400,
                "A value in the request is too long or cannot be stored.");
        var broken = Faults.response(new IllegalStateException("select secret from act_ru_task"));
        assertThat(broken.getStatus()).isEqualTo(500);
        assertThat(((ExceptionDto) broken.getEntity()).getMessage())
                .startsWith("Something went wrong here.")
                .doesNotContain("secret");
    }

    private static void assertAnswer(Throwable fault, int status, String message) {
        var answer = Faults.response(fault);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(((ExceptionDto) answer.getEntity()).getMessage()).isEqualTo(message);
    }
}
