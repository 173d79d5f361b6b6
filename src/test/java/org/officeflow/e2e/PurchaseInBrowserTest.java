package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.document.Documents;
import org.officeflow.notification.Outbox;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** People of the demo office at their screens: the real pages in a real browser, while jobs run by themselves. */
@Tag("own-application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class PurchaseInBrowserTest {

    private static final byte[] PDF = "%PDF-1.4\nLamps\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    static final OfficeBrowser browser = new OfficeBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Documents documents;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ProcurementDesk procurement;

    @Test
    void theDemoOfficeIsAtWorkWhenYouComeIn() {
        var director = logIn("willem", "tasklist");
        assertThat(director.locator("text=Brochures for the spring fair").first())
                .isVisible();
        OfficeBrowser.keep(director, "director-first-look");
    }

    @Test
    void twelveDeskLampsAreAskedForDocumentedApprovedAndOrdered() {
        var employee = logIn("employee", "tasklist");
        PurchaseForm.open(employee, "Lamps for the design room");
        PurchaseForm.line(employee, 0, "12");
        OfficeBrowser.keep(employee, "employee-start-form");
        startAndFollow(employee, "Lamps for the design room");
        OfficeBrowser.keep(employee, "employee-follow");
        var request = requestOf(employee, "Lamps for the design room");

        openDocuments(employee);
        employee.setInputFiles(
                ".officeflow-documents input[type=file]", new FilePayload("Quote.pdf", "application/pdf", PDF));
        assertThat(employee.locator(".officeflow-documents .alert-success")).hasText("Attached Quote.pdf.");
        employee.setInputFiles(
                ".officeflow-documents input[type=file]", new FilePayload("tool.exe", "application/pdf", PDF));
        assertThat(employee.locator(".officeflow-documents .alert-danger"))
                .containsText("This kind of file is not accepted.");
        OfficeBrowser.keep(employee, "employee-documents");

        var manager = followTheMail("manager", request);
        OfficeBrowser.keep(manager, "manager-decides");
        openDocuments(manager);
        assertThat(manager.locator(".officeflow-documents tbody tr")).hasCount(1);
        assertThat(manager.locator(".officeflow-documents tbody tr")).containsText("Quote.pdf");
        var download = manager.waitForDownload(() -> manager.click(".officeflow-documents tbody a"));
        assertThat(download.path()).hasBinaryContent(PDF);
        OfficeBrowser.keep(manager, "manager-documents");

        manager.locator(".nav-tabs")
                .getByText("Form", new Locator.GetByTextOptions().setExact(true))
                .click();
        manager.getByLabel("Reject").check();
        complete(manager);
        assertThat(manager.locator(".page-notifications .alert-danger")).containsText("A rejection needs a reason.");
        OfficeBrowser.keep(manager, "manager-refused");
        manager.click(".page-notifications .close:visible");
        assertThat(card(manager, request)).isVisible();

        manager.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true))
                .check();
        complete(manager);
        assertThat(card(manager, request)).hasCount(0);

        employee.click("text=My tasks");
        employee.waitForCondition(
                () -> outbox.ofReference(request).stream()
                        .anyMatch(mail -> mail.key().startsWith("PO-")),
                new Page.WaitForConditionOptions().setTimeout(OfficeBrowser.PATIENCE));
        employee.waitForCondition(
                () -> isEnded(request), new Page.WaitForConditionOptions().setTimeout(OfficeBrowser.PATIENCE));
        assertThat(documents.ofReference(request))
                .extracting(document -> document.kind())
                .containsExactlyInAnyOrder("attachment", "order");
        employee.reload();
        assertThat(employee.locator("section.tasks-list")).isVisible();
        assertThat(card(employee, request)).hasCount(0);
        OfficeBrowser.keep(employee, "employee-ordered");
    }

    @Test
    void twelveLinesArriveAsTwelve() {
        var employee = logIn("employee", "tasklist");
        PurchaseForm.open(employee, "Twelve kinds of things");
        var list = employee.locator(".fjs-form-field-dynamiclist")
                .filter(new Locator.FilterOptions().setHasText("What do you need?"));
        for (var row = 0; row < 12; row++) {
            if (row > 0) {
                list.locator(".fjs-repeat-render-add").click();
            }
            PurchaseForm.line(employee, row, "1");
        }
        startAndFollow(employee, "Twelve kinds of things");
        var request = requestOf(employee, "Twelve kinds of things");
        assertThat(procurement.request(new RequestNumber(request)).lines()).hasSize(12);
    }

    @Test
    void onlyAdministratorsReadThatTheWebAppsEnd() {
        var login = page("tasklist");
        assertThat(login.locator("input[type=password]")).isVisible();
        assertThat(login.locator(".ce-eol-banner")).isHidden();
        OfficeBrowser.keep(login, "login");
        for (var app : List.of("tasklist", "cockpit", "welcome")) {
            assertThat(logIn("admin", app).locator(".ce-eol-banner")).isVisible();
        }
        for (var app : List.of("tasklist", "cockpit")) {
            assertThat(logIn("manager", app).locator(".ce-eol-banner")).isHidden();
        }
        var employee = logIn("employee", "tasklist");
        assertThat(employee.locator(".ce-eol-banner")).isHidden();
        assertThat(employee.getByText("Start a procedure").first()).isVisible();
        assertThat(employee.getByText("Create task")).isHidden();
        assertThat(employee.locator(".task-filter.active")).isVisible();
        assertThat(employee.locator(".task-filter.active .actions")).isHidden();
    }

    /** Opens what the mail about this request says, logs in, and finds the task open. */
    private Page followTheMail(String person, String request) {
        var link = outbox.ofReference(request).stream()
                .filter(mail -> mail.key().endsWith("-" + person))
                .map(mail -> mail.text().replaceAll("(?s).*http://[^/]+(/\\S+).*", "$1"))
                .findFirst()
                .orElseThrow();
        var page = logInAt(person, link);
        page.waitForSelector(".fjs-form");
        return page;
    }

    private Page page(String app) {
        return pageAt("/camunda/app/" + app + "/default/");
    }

    private Page pageAt(String path) {
        return browser.page("http://localhost:" + port + path, 1280);
    }

    private Page logIn(String person, String app) {
        return logInAt(person, "/camunda/app/" + app + "/default/");
    }

    private Page logInAt(String person, String path) {
        return browser.logIn(person, "http://localhost:" + port + path, 1280);
    }

    private static void startAndFollow(Page page, String subject) {
        page.locator(".modal-footer button[type=submit]").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        openTask(page, subject);
    }

    private static void openTask(Page page, String words) {
        page.click("text=My tasks");
        card(page, words).click();
        page.waitForSelector(".fjs-form");
    }

    private static Locator card(Page page, String words) {
        return page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static String requestOf(Page page, String subject) {
        return card(page, subject).textContent().replaceAll("(?s).*(PR-\\d{4}-\\d+).*", "$1");
    }

    private static void openDocuments(Page page) {
        page.locator(".nav-tabs").getByText("Documents").click();
        page.waitForSelector(".officeflow-documents");
    }

    private static void complete(Page page) {
        page.locator("button:has-text('Complete')").last().click();
    }

    private boolean isEnded(String request) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(request)
                        .count()
                == 0;
    }
}
