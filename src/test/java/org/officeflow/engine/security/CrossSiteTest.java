package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Row 13, test A10. */
class CrossSiteTest extends SecurityTest {

    private static final String DEPLOYMENT =
            "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n%s\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"notes.txt\"\r\n\r\nhello\r\n--x--\r\n";

    @Test
    void aPageOfAnotherSiteDeploysNothingThroughTheEnginesRestInterface() {
        var before = rows();
        for (var origin : List.of(
                "https://evil.example", "null", "http://localhost.evil.example", "http://localhost:1", "file:///")) {
            assertThat(deploy("Origin", origin).statusCode()).as(origin).isEqualTo(403);
        }
        for (var site : List.of("cross-site", "same-site")) {
            assertThat(deploy("Sec-Fetch-Site", site).statusCode()).as(site).isEqualTo(403);
        }
        assertThat(rows().get(3)).isEqualTo(before.get(3));
    }

    @Test
    void modelerAndProgramsDeploy() {
        assertThat(deploy().statusCode()).isEqualTo(200);
        assertThat(deploy("Origin", "file://").statusCode()).isEqualTo(200);
        assertThat(deploy("Origin", "file://", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
        assertThat(deploy("Origin", "http://localhost:" + port, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyModelersWindowMayAskBeforehand() {
        assertThat(preflight("file://")).isEqualTo(200);
        assertThat(preflight("https://evil.example")).isEqualTo(403);
    }

    @Test
    void anOriginOfTheDiskOpensNothingElse() {
        var browser = web.login("tasklist", people.inGroups(), People.PASSWORD);
        assertThat(web.raw(
                        "POST",
                        "/camunda/api/admin/auth/user/default/logout",
                        "{}",
                        "Cookie",
                        browser.cookies(),
                        "X-XSRF-TOKEN",
                        browser.token(),
                        "Origin",
                        "file://"))
                .isEqualTo(403);
    }

    @Test
    void ourOwnInterfaceTakesNoChangeOfAPageWithoutItsToken() {
        var browser = web.login("tasklist", people.inGroups(), People.PASSWORD);
        for (var token : List.of("", "WRONG")) {
            var answer = web.post("/api/nothing", "{}", "Cookie", browser.cookies(), "X-XSRF-TOKEN", token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("The page is out of date. Reload it and try again.");
        }
        assertThat(web.get("/api/nothing", "Cookie", browser.cookies()).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/api/nothing", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void theWebAppsTakeNoChangeWithoutTheirToken() {
        var ann = people.inGroups();
        var task = taskOf(ann);
        var path = "/camunda/api/engine/engine/default/task/" + task.getId() + "/complete";
        assertThat(web.post(
                                path,
                                "{}",
                                "Cookie",
                                web.login("tasklist", ann, People.PASSWORD).cookies())
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.post(
                                path,
                                "{}",
                                "Cookie",
                                web.login("tasklist", ann, People.PASSWORD).cookies(),
                                "X-XSRF-TOKEN",
                                "WRONG")
                        .statusCode())
                .isEqualTo(403);
        var browser = web.login("tasklist", ann, People.PASSWORD);
        assertThat(web.raw(
                        "POST",
                        path,
                        "{}",
                        "Cookie",
                        browser.cookies(),
                        "X-XSRF-TOKEN",
                        browser.token(),
                        "Origin",
                        "https://evil.example"))
                .isEqualTo(403);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
        assertThat(browser.post(path, "{}").statusCode()).isEqualTo(204);
    }

    private java.net.http.HttpResponse<String> deploy(String... headers) {
        var login = People.login(people.inGroups("camunda-admin"));
        var all = new java.util.ArrayList<>(
                List.of("Content-Type", "multipart/form-data; boundary=x", login[0], login[1]));
        var body = DEPLOYMENT.formatted(java.util.UUID.randomUUID());
        all.addAll(List.of(headers));
        return web.send("POST", "/engine-rest/deployment/create", body, all.toArray(String[]::new));
    }

    private int preflight(String origin) {
        return web.raw(
                "OPTIONS",
                "/engine-rest/deployment/create",
                null,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type");
    }
}
