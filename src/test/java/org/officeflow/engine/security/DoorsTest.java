package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.testing.Web;

/** Facts 0.1, rows 1, 2, 5, 6, 13, 31; tests A1 to A4. */
class DoorsTest extends SecurityTest {

    private static final List<String> GETS = List.of(
            "/engine",
            "/engine/",
            "/engine/default/user",
            "/user",
            "/user/count",
            "/group",
            "/authorization",
            "/deployment",
            "/task",
            "/task/count",
            "/task/x/variables",
            "/task/x/comment",
            "/task/x/attachment",
            "/process-definition",
            "/process-definition/key/purchase-request/xml",
            "/process-definition/key/purchase-request/startForm",
            "/process-instance",
            "/process-instance/x/variables",
            "/execution",
            "/variable-instance",
            "/incident",
            "/job",
            "/job-definition",
            "/external-task",
            "/event-subscription",
            "/filter",
            "/filter/x/list",
            "/batch",
            "/decision-definition",
            "/decision-requirements-definition",
            "/history/process-instance",
            "/history/task",
            "/history/variable-instance",
            "/history/activity-instance",
            "/history/detail",
            "/history/user-operation",
            "/history/job-log",
            "/history/incident",
            "/history/decision-instance",
            "/history/batch",
            "/identity/groups?userId=x",
            "/identity/password-policy",
            "/metrics",
            "/metrics/task-worker/sum",
            "/version",
            "/schema/log",
            "/telemetry/data",
            "/tenant",
            "/openapi.json",
            "/");
    private static final List<String> POSTS = List.of(
            "/user/create",
            "/group/create",
            "/authorization/create",
            "/deployment/create",
            "/task",
            "/task/create",
            "/task/x/complete",
            "/task/x/submit-form",
            "/task/x/claim",
            "/process-definition/key/purchase-request/start",
            "/process-definition/key/purchase-request/submit-form",
            "/process-instance/delete",
            "/message",
            "/signal",
            "/condition",
            "/external-task/fetchAndLock",
            "/migration/execute",
            "/identity/verify",
            "/decision-definition/key/determine-approvers/evaluate",
            "/filter/create",
            "/history/task",
            "/modification/execute");

    @Test
    void theEnginesRestInterfaceAnswersNoStranger() {
        for (var path : GETS) {
            var answer = web.get("/engine-rest" + path);
            assertThat(answer.statusCode()).as("GET " + path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as("no challenge at " + path)
                    .isEmpty();
        }
        for (var path : POSTS) {
            assertThat(web.post("/engine-rest" + path, "{}").statusCode())
                    .as("POST " + path)
                    .isEqualTo(401);
        }
    }

    @Test
    void everythingThatIsNotALoginPageAsksForALogin() {
        for (var path : List.of(
                "/api",
                "/api/anything",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/info",
                "/actuator/env",
                "/nothing",
                "/webjars/camunda/index.html",
                "/plugin/tasklist/app/plugin.js",
                "/camunda/api/tasklist/x",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/welcome/plugin/x",
                "/camunda/api/x",
                "/error")) {
            assertThat(web.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void theLoginPagesTheirFilesAndTheHealthAreOpen() {
        for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            assertThat(page("/camunda/app/" + app + "/default/")).as(app).isEqualTo(200);
            assertThat(page("/camunda/app/" + app + "/camunda-" + app + "-bootstrap.js"))
                    .as(app + " script")
                    .isEqualTo(200);
        }
        assertThat(page("/camunda/lib/deps.js")).isEqualTo(200);
        assertThat(page("/camunda/favicon.ico")).isEqualTo(200);
        assertThat(page("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"))
                .isEqualTo(200);
        assertThat(page("/camunda/api/engine/engine/")).isEqualTo(200);
        assertThat(web.get("/").statusCode()).isEqualTo(302);
        assertThat(page("/actuator/health")).isEqualTo(200);
        assertThat(web.get("/actuator/health").body()).doesNotContain("components");
    }

    private int page(String path) {
        var person = engine.getIdentityService()
                .createUserQuery()
                .memberOfGroup("camunda-admin")
                .count();
        if (person == 0) {
            people.inGroups("camunda-admin");
        }
        return web.get(path).statusCode();
    }

    @Test
    void noSpellingOfAnAddressOpensADoor() {
        var protectedPaths = List.of(
                "/engine-rest/user",
                "/engine-rest/engine/default/user",
                "/engine-rest/authorization",
                "/engine-rest/task",
                "/engine-rest/group/create",
                "/engine-rest/user/create",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/group/create",
                "/camunda/api/engine/engine/default/user/create",
                "/camunda/api/engine/engine/default/deployment/create",
                "/camunda/api/engine/engine/default/authorization",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/camunda/api/admin/auth/user/default/x",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/tasklist/plugin/x/default/y",
                "/actuator/prometheus",
                "/api/imports/people");
        var body = "{\"id\":\"intruder\",\"name\":\"intruder\",\"type\":\"x\",\"profile\":{\"id\":\"intruder\"},"
                + "\"credentials\":{\"password\":\"Correct-Horse-7\"}}";
        var before = rows();
        var answers = new ArrayList<String>();
        for (var path : protectedPaths) {
            for (var spelling : spellings(path)) {
                for (var method : List.of("GET", "POST")) {
                    var status = web.raw(method, spelling, method.equals("POST") ? body : null);
                    if (!Set.of(400, 401, 403, 404, 405).contains(status)) {
                        answers.add(method + " " + spelling + " " + status);
                    }
                }
            }
        }
        assertThat(answers).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    private static List<String> spellings(String path) {
        var spellings = new ArrayList<String>();
        for (var at = path.indexOf('/', 1); at >= 0; at = path.indexOf('/', at + 1)) {
            var head = path.substring(0, at);
            var tail = path.substring(at);
            for (var trick : List.of(
                    ";x", ";a=b", "/", "/.", "/x/..", "%3b", "%3Bx", "%2e", "%00", "\\", "%2f", "%5c", "/%2e", "/;")) {
                spellings.add(head + trick + tail);
            }
            spellings.add(head + "/%" + Integer.toHexString(tail.charAt(1)) + tail.substring(2));
            spellings.add(head + "/%25" + Integer.toHexString(tail.charAt(1)) + tail.substring(2));
        }
        spellings.add(path + ";");
        spellings.add(path + "/");
        return spellings;
    }

    @Test
    void addressesThatAreNotPlainAreBadRequestsAndNoServerErrors() {
        for (var path : List.of(
                "/camunda/app/tasklist/default/;x",
                "/a//b",
                "/a/../b",
                "/a/./b",
                "/a%2fb",
                "/a%5cb",
                "/%61",
                "/a%00",
                "/a\\b",
                "/a%2e%2e/b",
                "/a%zz",
                "/a%C3%A4%0A")) {
            assertThat(web.raw("GET", path, null)).as(path).isEqualTo(400);
        }
        assertThat(web.raw("TRACE", "/camunda/app/tasklist/default/", null)).isIn(400, 401, 405);
    }

    @Test
    void ordinaryIdsPassTheAddressCheck() {
        assertThat(UriFilter.refuses("/engine-rest/process-definition/purchase-request%3A1%3A0a-b_c/xml"))
                .isFalse();
        assertThat(UriFilter.refuses("/engine-rest/user/jan.jansen@example.org/profile"))
                .isFalse();
        assertThat(UriFilter.refuses("/api/people/J%C3%BCrgen%20K")).isFalse();
    }

    @Test
    void theSetupIsClosedForEver() {
        var body = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"Correct-Horse-7\"}}";
        var page = web.get("/camunda/api/engine/engine/");
        var stranger = new Web.Browser(web, Web.cookies(page), Web.token(page));
        assertThat(stranger.post("/camunda/api/admin/setup/default/user/create", body)
                        .statusCode())
                .isIn(401, 403);
        var admin = web.login("admin", people.inGroups("camunda-admin"), People.PASSWORD);
        assertThat(admin.loginStatus()).isEqualTo(200);
        assertThat(admin.post("/camunda/api/admin/setup/default/user/create", body)
                        .statusCode())
                .isIn(401, 403);
        assertThat(web.get("/camunda/app/admin/default/setup/").statusCode()).isIn(401, 403);
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("intruder")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo:demo", "admin:admin", "demo:", ":", "admin:camunda", "kermit:kermit", "john:john"})
    void wellKnownAndEmptyPasswordsAreWrong(String login) {
        var user = login.substring(0, login.indexOf(':'));
        var password = login.substring(login.indexOf(':') + 1);
        assertThat(web.get("/engine-rest/engine", Web.basic(user, password)).statusCode())
                .isEqualTo(401);
        assertThat(web.login("tasklist", user, password).loginStatus()).isEqualTo(401);
    }

    @Test
    void figuresAreForOperatorsAndAdministrators() {
        assertThat(web.get("/actuator/prometheus", People.login(people.inGroups()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.get("/actuator/prometheus", People.login(people.inGroups("operator")))
                        .statusCode())
                .isIn(200, 404); // a test's context exports no figures

        assertThat(web.get("/actuator/prometheus", People.login(people.inGroups("camunda-admin")))
                        .statusCode())
                .isIn(200, 404);
    }

    @Test
    void aUserSeesThroughTheEnginesRestInterfaceOnlyTheirOwnTasks() {
        var ann = people.inGroups();
        var bob = people.inGroups();
        var mine = taskOf(ann);
        var theirs = taskOf(bob);
        var list = web.get("/engine-rest/task?maxResults=100", People.login(ann));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains(mine.getId()).doesNotContain(theirs.getId());
        assertThat(web.get("/engine-rest/task?maxResults=100", People.login(bob))
                        .body())
                .doesNotContain(mine.getId());
        assertThat(web.get("/engine-rest/task", People.login(ann)).statusCode()).isEqualTo(400);
    }

    @Test
    void aChangedOrDeletedPasswordStopsWorkingAtOnce() {
        var ann = people.inGroups();
        assertThat(web.get("/engine-rest/version", People.login(ann)).statusCode())
                .isEqualTo(200);
        var user = engine.getIdentityService().createUserQuery().userId(ann).singleResult();
        user.setPassword("Other-Horse-88");
        engine.getIdentityService().saveUser(user);
        assertThat(web.get("/engine-rest/version", People.login(ann)).statusCode())
                .isEqualTo(401);
        var bob = people.inGroups();
        assertThat(web.get("/engine-rest/version", People.login(bob)).statusCode())
                .isEqualTo(200);
        engine.getIdentityService().deleteUser(bob);
        assertThat(web.get("/engine-rest/version", People.login(bob)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void ourOwnInterfaceTakesAPasswordOrTheWebAppsLogin() {
        var ann = people.inGroups();
        assertThat(web.get("/api/nothing-here", People.login(ann)).statusCode()).isEqualTo(404);
        var browser = web.login("tasklist", ann, People.PASSWORD);
        assertThat(browser.get("/api/nothing-here").statusCode()).isEqualTo(404);
        var change = browser.post("/api/nothing-here", "{}");
        assertThat(change.statusCode())
                .as(change.body() + change.headers() + browser)
                .isIn(404, 405);
        assertThat(web.post("/api/nothing-here", "{}", "Cookie", browser.cookies())
                        .statusCode())
                .isEqualTo(403);
    }
}
