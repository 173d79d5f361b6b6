package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Rows 19, 26 and 28; tests C7 and F5. */
class RequestLimitsTest extends SecurityTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private SecuritySettings settings;

    @Test
    void moreThanTwoMegabytesAreRefusedBeforeTheyAreRead() {
        var login = People.login(people.inGroups());
        var rows = rows();
        for (var path : new String[] {
            "/engine-rest/process-definition/key/purchase-request/submit-form",
            "/engine-rest/task",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/admin/auth/user/default/login/tasklist"
        }) {
            var answer = web.post(path, "{\"x\":\"" + "x".repeat(2 * MEGABYTE) + "\"}", login);
            assertThat(answer.statusCode()).as(path).isEqualTo(413);
            assertThat(answer.body()).contains("This is too large: at most 2 MB can be sent at once.");
        }
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void whoDoesNotSayHowMuchItIsIsStoppedAtTheLimit() throws Exception {
        var login = People.login(people.inGroups());
        var body = ("{\"x\":\"" + "x".repeat(3 * MEGABYTE) + "\"}").getBytes(StandardCharsets.UTF_8);
        var answer = chunked("/engine-rest/task", "application/json", body, login);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too large: at most 2 MB can be sent at once.");
        var ours = chunked("/api/absences", "application/json", body, login);
        assertThat(ours.statusCode()).as(ours.body()).isEqualTo(411);
    }

    @Test
    void aSmallRequestOfUnknownLengthIsRead() throws Exception {
        var login = People.login(people.inGroups());
        var answer =
                chunked("/engine-rest/task?maxResults=5", "application/json", "{\"assignee\":\"x\"}".getBytes(), login);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void aDeploymentMayBeLargerButNotAnySize() {
        var login = People.login(people.inGroups("camunda-admin"));
        assertThat(deployment(3 * MEGABYTE, login)).isEqualTo(200);
        assertThat(deployment(11 * MEGABYTE, login)).isEqualTo(413);
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("size-test")
                .list()
                .forEach(deployed -> engine.getRepositoryService().deleteDeployment(deployed.getId(), true));
    }

    @Test
    void anAddressFromWhichTooManyLoginsFailWaitsAndTheOthersDoNot() throws Exception {
        var person = people.inGroups();
        var failed = 0;
        var status = 401;
        while (status == 401 && failed < 2 * settings.failedLogins()) { // some come back while this takes its time
            status = from("127.0.0.77", "nobody-" + failed++, "Wrong-Horse-7");
        }
        assertThat(status).isEqualTo(429);
        assertThat(failed).isGreaterThan(settings.failedLogins());
        assertThat(from("127.0.0.77", person, People.PASSWORD)).isEqualTo(429);
        assertThat(from("127.0.0.78", person, People.PASSWORD)).isEqualTo(200);
    }

    @Test
    void aPageWithoutALoginIsForgottenSoonAndALoginLasts() {
        var page = web.get("/camunda/app/tasklist/default/");
        assertThat(session(Web.cookies(page)).getMaxInactiveInterval())
                .isEqualTo((int) settings.loginWithin().toSeconds());

        var person = people.inGroups();
        var browser = web.login("tasklist", person, People.PASSWORD);
        assertThat(browser.loginStatus()).isEqualTo(200);
        assertThat(session(browser.cookies()).getMaxInactiveInterval())
                .isEqualTo((int) Duration.ofMinutes(30).toSeconds());
        browser.get("/camunda/api/engine/engine/default/task/count");
        assertThat(session(browser.cookies()).getMaxInactiveInterval())
                .isEqualTo((int) Duration.ofMinutes(30).toSeconds());
    }

    private int deployment(int size, String[] login) {
        var multipart = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nsize-test\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"size-test.txt\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + "x".repeat(size) + "\r\n--x--\r\n";
        return web.send(
                        "POST",
                        "/engine-rest/deployment/create",
                        multipart,
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        login[0],
                        login[1])
                .statusCode();
    }

    private java.net.http.HttpResponse<String> chunked(String path, String type, byte[] body, String[] login)
            throws Exception {
        var request = HttpRequest.newBuilder(web.uri(path))
                .header("Content-Type", type)
                .header(login[0], login[1])
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return web.client().send(request, BodyHandlers.ofString());
    }

    /** A login from another address of this machine. */
    private int from(String address, String user, String password) throws IOException {
        var login = Web.basic(user, password);
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /engine-rest/task/count HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nConnection: close\r\n" + login[0] + ": " + login[1] + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    private Session session(String cookies) {
        var id = Arrays.stream(cookies.split("; "))
                .filter(cookie -> cookie.contains("JSESSIONID="))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        var tomcat = ((TomcatWebServer) application.getWebServer()).getTomcat();
        return Arrays.stream(tomcat.getHost().findChildren())
                .map(Context.class::cast)
                .flatMap(context -> Arrays.stream(context.getManager().findSessions()))
                .filter(found -> found.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
