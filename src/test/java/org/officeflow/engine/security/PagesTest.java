package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows 14 to 16 and fact 0.9; tests A7 to A9. */
class PagesTest extends SecurityTest {

    private static final Pattern HEADER = Pattern.compile("'nonce-([\\w=-]+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([\\w=-]+)\"");

    @BeforeEach
    void anAdministratorExists() {
        people.inGroups("camunda-admin");
    }

    @Test
    void everyOneOf400PagesLoadedAtOnceCarriesTheNonceOfItsOwnHeader() throws InterruptedException {
        var fortyAtATime = new Semaphore(40);
        var request = HttpRequest.newBuilder(web.uri("/camunda/app/tasklist/default/"))
                .build();
        var answers = new java.util.ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 400; i++) {
            fortyAtATime.acquire();
            answers.add(web.client()
                    .sendAsync(request, BodyHandlers.ofString())
                    .whenComplete((answer, fault) -> fortyAtATime.release()));
        }
        var nonces = new HashSet<String>();
        for (var answer : answers) {
            var page = answer.join();
            var header = HEADER.matcher(
                    page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(header.find()).isTrue();
            nonces.add(header.group(1));
            var scripts = SCRIPT.matcher(page.body())
                    .results()
                    .map(script -> script.group())
                    .toList();
            assertThat(scripts).hasSizeGreaterThanOrEqualTo(4).allSatisfy(script -> {
                var nonce = NONCE.matcher(script);
                assertThat(nonce.find()).isTrue();
                assertThat(nonce.group(1)).isEqualTo(header.group(1));
            });
        }
        assertThat(nonces).hasSize(400);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : List.of(
                "/camunda/app/cockpit/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/engine/engine/",
                "/engine-rest/engine",
                "/actuator/health",
                "/api/x",
                "/nothing")) {
            var headers = web.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndOtherSites() {
        var cookies = web.get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Strict"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Strict"));
    }

    @Test
    void aLoginMakesANewSessionAndALogoutEndsIt() {
        var ann = people.inGroups();
        var browser = web.login("tasklist", ann, People.PASSWORD);
        var path = "/camunda/api/engine/engine/default/task?maxResults=1";
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(browser.cookies())
                .doesNotContain(
                        web.login("tasklist", ann, People.PASSWORD).cookies().substring(0, 20));
        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void aRefusalIsAShortSentenceForPeopleAndPrograms() {
        var forPeople = web.get("/nothing", "Accept", "text/html");
        assertThat(forPeople.body()).contains("<p>").doesNotContain("Exception", "at org.");
        var forPrograms = web.get("/nothing");
        assertThat(forPrograms.body())
                .contains("\"status\":401", "\"message\":\"Please log in with your name and password.\"")
                .doesNotContain("Exception", "trace", "path");
    }

    @Test
    void theGroupsOpenTheAppsOfTheirRole() {
        var apps = List.of("tasklist", "cockpit", "admin");
        IntStream.range(0, 3).forEach(i -> assertThat(login(apps.get(i)))
                .as(apps.get(i))
                .isEqualTo(List.of(200, 403, 403).get(i)));
        IntStream.range(0, 3).forEach(i -> assertThat(login(apps.get(i), "manager"))
                .as(apps.get(i))
                .isEqualTo(List.of(200, 200, 403).get(i)));
        IntStream.range(0, 3).forEach(i -> assertThat(login(apps.get(i), "camunda-admin"))
                .as(apps.get(i))
                .isEqualTo(200));
    }

    private int login(String app, String... groups) {
        return web.login(app, people.inGroups(groups), People.PASSWORD).loginStatus();
    }
}
