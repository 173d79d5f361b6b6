package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.officeflow.testing.OfficeDriver.answers;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.procurement.process.PurchaseOrderContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first page of Cockpit with its figures and stuck cases, and the heatmap on a diagram. */
@BrowserTest
class FiguresInBrowserTest {

    private static final int PHONE = 390;
    private static final int LAPTOP = 1280;
    private static final int DESK = 1920;

    @RegisterExtension
    static final OfficeBrowser browser = new OfficeBrowser();

    @Autowired
    private OfficeDriver office;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Test
    void theFirstPageShowsProceduresAndBudgets() {
        lamps.ask("employee", "Lamps " + UUID.randomUUID(), 12);
        for (var width : List.of(DESK, LAPTOP, PHONE)) {
            var page = logIn("finance", width);
            assertThat(page.locator(".officeflow-overview")).containsText("Purchase request");
            assertThat(page.locator(".officeflow-bars canvas")).isVisible();
            page.waitForFunction("window.Chart && Object.keys(window.Chart.instances).length > 0");
            assertThat(page.locator(".dashboard > .sections")).isHidden();
            assertAccessible(page, ".officeflow-overview");
            OfficeBrowser.keep(page, "overview-" + width);
        }
    }

    @Test
    void theFirstPageShowsHowNewColleaguesArePrepared() {
        for (var width : List.of(DESK, LAPTOP, PHONE)) {
            var page = logIn("hr", width);
            assertThat(page.locator(".officeflow-overview h3"))
                    .hasText(new String[] {"Ready on day one", "Overdue by department", "Lead time by item"});
            assertThat(page.locator(".officeflow-overview")).containsText("All new colleagues.");
            assertAccessible(page, ".officeflow-overview");
            page.locator(".officeflow-overview h3").first().scrollIntoViewIfNeeded();
            OfficeBrowser.keep(page, "colleagues-" + width);
        }
        var dutch = browser.logIn("manager", cockpit(), LAPTOP, "nl-NL");
        assertThat(dutch.locator(".officeflow-overview h3"))
                .hasText(new String[] {"Klaar op dag één", "Te laat per afdeling", "Doorlooptijd per onderdeel"});
        assertThat(dutch.locator(".officeflow-overview")).containsText("die jij of je mensen leiden");
    }

    @Test
    void aStuckCaseIsTriedAgainAndGoesOn() {
        var request = lamps.ask("employee", "Lamps " + UUID.randomUUID(), 12);
        try {
            jdbc.execute("alter table purchase_orders add constraint broken check (number is null) not valid");
            office.complete(
                    "manager",
                    request,
                    ApprovalRoundContract.DECIDE_ON_CASE,
                    answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 12))));
            giveUp(request);
            var page = logIn("operator", LAPTOP);
            var row = page.locator(".officeflow-overview tr").filter(new Locator.FilterOptions().setHasText(request));
            assertThat(row).containsText("The database did not answer or refused what was to be written.");
            OfficeBrowser.keep(page, "overview-stuck");
            row.getByText("Retry").press("Enter");
            assertThat(page.locator(".officeflow-overview .officeflow-said")).containsText(request + " failed again.");
            jdbc.execute("alter table purchase_orders drop constraint broken");
            row.getByText("Retry").press("Enter");
            assertThat(page.locator(".officeflow-overview .officeflow-said")).hasText(request + " goes on.");
            assertThat(row).hasCount(0);
        } finally {
            jdbc.execute("alter table purchase_orders drop constraint if exists broken");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid() {
        var page = logIn("finance", LAPTOP);
        page.route("**/default/overview", Route::abort);
        page.reload();
        assertThat(page.locator(".officeflow-overview .alert-danger")).containsText("Officeflow did not answer.");
        page.unroute("**/default/overview");
        page.getByText("Load again").press("Enter");
        assertThat(page.locator(".officeflow-overview")).containsText("Purchase request");
    }

    @Test
    void theDiagramShowsWhereTimeGoes() {
        var request = lamps.ask("employee", "Lamps " + UUID.randomUUID(), 12);
        office.complete(
                "manager",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 12))));
        for (var width : List.of(DESK, LAPTOP)) {
            var page = logIn("auditor", width);
            page.navigate(cockpit() + "#/process-definition/" + definition("approval-round") + "/runtime");
            page.locator(".officeflow-heat > button").press("Enter");
            assertThat(page.locator(".officeflow-heat-badge").first()).isVisible();
            page.getByLabel("Show").selectOption("visits");
            assertThat(page.locator("[data-element-id=UserTask_DecideOnCase][class*=officeflow-heat-]"))
                    .hasCount(1);
            page.locator(".officeflow-heat summary").press("Enter");
            assertThat(page.locator(".officeflow-heat tbody")).containsText("Decide on case");
            assertAccessible(page, ".officeflow-heat");
            OfficeBrowser.keep(page, "heatmap-" + width);
            page.locator(".officeflow-heat > button").press("Enter");
            assertThat(page.locator(".officeflow-heat-badge")).hasCount(0);
        }
    }

    /** Its last try is the next one. */
    private void giveUp(String request) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            jdbc.update(
                    "update act_ru_job set retries_ = 1, duedate_ = null where retries_ > 0 and process_instance_id_ in "
                            + "(select id_ from act_hi_procinst where business_key_ = ?) and handler_type_ = 'async-continuation'",
                    request);
            assertThat(jdbc.queryForObject(
                            "select count(*) from act_ru_incident i join act_hi_procinst p on p.id_ = i.proc_inst_id_ "
                                    + "where p.business_key_ = ?",
                            Integer.class,
                            request))
                    .isPositive();
        });
        assertThat(office.runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(PurchaseOrderContract.PROCESS)
                        .processInstanceBusinessKey(request)
                        .count())
                .isOne();
    }

    private static void assertAccessible(Page page, String part) {
        assertThat(new AxeBuilder(page).include(part).analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .isEmpty();
    }

    private Page logIn(String person, int width) {
        return browser.logIn(person, cockpit(), width);
    }

    private String cockpit() {
        return "http://localhost:" + port + "/camunda/app/cockpit/default/";
    }

    private String definition(String procedure) {
        return office.repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
