package org.officeflow.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.document.Documents;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class TaskDocumentsTest {

    private static final byte[] PDF =
            "%PDF-1.4\nthree lamps at 49 euros\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String PASSWORD = "officeflow-demo";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private Documents documents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestCostCentre costCentres;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String request;
    private String ofRequester;
    private String ofManager;

    @BeforeEach
    void aRequestThatTheManagerHasToDecide() {
        request = newRequest();
        ofRequester =
                office.task(request, PurchaseRequestContract.FOLLOW_REQUEST).getId();
        ofManager = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
    }

    @Test
    void theRequesterAttachesAQuoteAndTheManagerReadsIt() throws Exception {
        var attached = attach("employee", ofRequester, "Quote Lichthuis – März.pdf", PDF);
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);

        var list = get("manager", "/api/tasks/" + ofManager + "/documents");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains("\"Quote Lichthuis – März.pdf\"", "\"attachedBy\":\"Emma Visser\"", "\"size\":" + PDF.length)
                .doesNotContain(request);

        var id = documents.ofReference(request).get(0).id();
        var file = bytes("manager", "/api/tasks/" + ofManager + "/documents/" + id);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void theTimelineTellsWhoAttachedWhat() throws Exception {
        attach("manager", ofManager, "note.txt", "Ask for a discount.".getBytes(StandardCharsets.UTF_8));
        assertThat(timeline.of(request)).anySatisfy(entry -> {
            assertThat(entry.what()).isEqualTo("Attached a document");
            assertThat(entry.actor()).hasToString("manager");
            assertThat(entry.detail()).isEqualTo("note.txt");
        });
    }

    @Test
    void aStrangerFindsNoTaskNoDocumentAndNoWayToAttach() throws Exception {
        attach("employee", ofRequester, "quote.pdf", PDF);
        var id = documents.ofReference(request).get(0).id();
        for (var stranger : List.of("facilities", "auditor", "operator", "finance")) {
            for (var task : List.of(ofRequester, ofManager)) {
                var path = "/api/tasks/" + task + "/documents";
                assertThat(get(stranger, path).statusCode()).as(stranger).isEqualTo(404);
                assertThat(get(stranger, path + "/" + id).statusCode())
                        .as(stranger)
                        .isEqualTo(404);
                assertThat(attach(stranger, task, "mine.pdf", PDF).statusCode())
                        .as(stranger)
                        .isEqualTo(404);
            }
        }
        assertThat(get("employee", "/api/tasks/" + ofManager + "/documents").statusCode())
                .as("the requester with the manager's task")
                .isEqualTo(404);
        assertThat(documents.ofReference(request)).hasSize(1);
    }

    @Test
    void aTaskOpensTheDocumentsOfItsOwnCaseOnly() throws Exception {
        var other = newRequest();
        attach(
                "employee",
                office.task(other, PurchaseRequestContract.FOLLOW_REQUEST).getId(),
                "other.pdf",
                PDF);
        var id = documents.ofReference(other).get(0).id();
        assertThat(get("employee", "/api/tasks/" + ofRequester + "/documents/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("employee", "/api/tasks/" + ofRequester + "/documents/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("employee", "/api/tasks/" + ofRequester + "/documents/12")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("employee", "/api/tasks/" + ofRequester + "/documents").body())
                .isEqualTo("[]");
    }

    @Test
    void aFileThatIsNotWelcomeIsRefusedWithAReason() throws Exception {
        refused(attach("employee", ofRequester, "lamp.exe", PDF), 415, "This kind of file is not accepted.");
        refused(attach("employee", ofRequester, "page.html", PDF), 415, "This kind of file is not accepted.");
        refused(
                attach("employee", ofRequester, "quote.pdf", "MZ".getBytes(StandardCharsets.US_ASCII)),
                415,
                "The content of quote.pdf is not what its name says.");
        refused(attach("employee", ofRequester, "../quote.pdf", PDF), 400, "The file name cannot be used");
        refused(attach("employee", ofRequester, "quote.pdf", new byte[0]), 400, "The file is empty.");
        assertThat(documents.ofReference(request)).isEmpty();
        assertThat(timeline.of(request)).noneMatch(entry -> entry.what().equals("Attached a document"));
    }

    @Test
    void aFileOfMoreThanTenMegabytesIsRefused() throws Exception {
        var large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        refused(attach("employee", ofRequester, "large.pdf", large), 413, "The file is larger than 10 MB.");
        assertThat(documents.ofReference(request)).isEmpty();
    }

    @Test
    void afterTheTaskIsDoneItOpensNothing() throws Exception {
        attach("employee", ofRequester, "quote.pdf", PDF);
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", "withdraw", "wishReason", "Plans have changed."));
        assertThat(get("employee", "/api/tasks/" + ofRequester + "/documents").statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutALoginThereIsNothing() throws Exception {
        var path = "/api/tasks/" + ofRequester + "/documents";
        assertThat(send(client, HttpRequest.newBuilder(uri(path)).build()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPageOfTasklistAttachesWithItsTokenOnly() throws Exception {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        logIn(browser, cookies);
        assertThat(send(browser, upload("quote.pdf", "WRONG")).statusCode()).isEqualTo(403);
        assertThat(send(browser, upload("quote.pdf", "")).statusCode()).isEqualTo(403);
        assertThat(documents.ofReference(request)).isEmpty();

        logIn(browser, cookies);
        assertThat(send(browser, upload("quote.pdf", cookie(cookies, "XSRF-TOKEN")))
                        .statusCode())
                .isEqualTo(201);
        var list = HttpRequest.newBuilder(uri("/api/tasks/" + ofRequester + "/documents"))
                .build();
        assertThat(send(browser, list).body()).contains("quote.pdf");
    }

    @Test
    void aPageOfAnotherSiteAttachesNothing() throws Exception {
        var upload = HttpRequest.newBuilder(uri("/api/tasks/" + ofRequester + "/documents?fileName=quote.pdf"))
                .header("Authorization", basic("employee"))
                .header("Content-Type", "application/octet-stream")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofByteArray(PDF))
                .build();
        assertThat(send(client, upload).statusCode()).isEqualTo(403);
        assertThat(documents.ofReference(request)).isEmpty();
    }

    @Test
    void tasklistFindsTheTab() throws Exception {
        var page = send(
                client,
                HttpRequest.newBuilder(uri("/camunda/app/tasklist/default/")).build());
        assertThat(page.body()).contains("officeflow-tasklist");
        var script = "/camunda/api/tasklist/plugin/officeflow-tasklist/static/app/documents.js";
        assertThat(send(client, HttpRequest.newBuilder(uri(script)).build()).body())
                .contains("tasklist.task.detail");
    }

    private void logIn(HttpClient browser, CookieManager cookies) throws Exception {
        send(
                browser,
                HttpRequest.newBuilder(uri("/camunda/app/tasklist/default/")).build());
        var login = HttpRequest.newBuilder(uri("/camunda/api/admin/auth/user/default/login/tasklist"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("username=employee&password=" + PASSWORD))
                .build();
        assertThat(send(browser, login).statusCode()).isEqualTo(200);
        send(browser, HttpRequest.newBuilder(uri("/camunda/api/engine/engine/")).build());
    }

    private HttpRequest upload(String fileName, String token) {
        return HttpRequest.newBuilder(uri("/api/tasks/" + ofRequester + "/documents?fileName=" + fileName))
                .header("Content-Type", "application/octet-stream")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofByteArray(PDF))
                .build();
    }

    private static String cookie(CookieManager cookies, String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> attach(String person, String task, String fileName, byte[] content) throws Exception {
        var name = URLEncoder.encode(fileName, StandardCharsets.UTF_8);
        return send(
                client,
                HttpRequest.newBuilder(uri("/api/tasks/" + task + "/documents?fileName=" + name))
                        .header("Authorization", basic(person))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(content))
                        .build());
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    private HttpResponse<String> get(String person, String path) throws Exception {
        return send(
                client,
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", basic(person))
                        .build());
    }

    private HttpResponse<byte[]> bytes(String person, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", basic(person))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String basic(String person) {
        return "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private String newRequest() {
        var costCentre = costCentres.open("100000.00");
        var instance = office.start(
                "employee",
                PurchaseRequestContract.PROCESS,
                answers(
                        "subject",
                        "Lamps",
                        "costCentre",
                        costCentre,
                        "category",
                        "furniture",
                        "supplier",
                        "LICHT",
                        "lines",
                        List.of(Map.of("item", "FU-200", "quantity", 12.0))));
        return office.history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }
}
