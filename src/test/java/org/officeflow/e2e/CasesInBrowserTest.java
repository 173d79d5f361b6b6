package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page Cases, from the list to the history of one, and the tab of a running instance. */
@BrowserTest
class CasesInBrowserTest {

    private static final int PHONE = 390;
    private static final int LAPTOP = 1280;
    private static final int DESK = 1920;

    @RegisterExtension
    static final OfficeBrowser browser = new OfficeBrowser();

    @Autowired
    private OfficeDriver office;

    @Autowired
    private LampRequests lamps;

    @LocalServerPort
    private int port;

    private String subject;
    private String request;

    @BeforeEach
    void aRequest() {
        subject = "Lamps " + UUID.randomUUID();
        lamps.ask("employee", "Another " + subject.replace('-', '+'), 12);
        request = lamps.ask("employee", subject, 12);
    }

    @Test
    void aCaseIsChosenFromTheListAndReadAlsoWhenItHasEnded() {
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", "withdraw", "wishReason", "Plans have changed."));
        for (var width : List.of(DESK, LAPTOP, PHONE)) {
            var page = logIn("auditor", width);
            page.navigate(cockpit() + "#/cases");
            page.getByLabel("Search").fill(subject);
            page.getByLabel("Which").selectOption("Ended");
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("withdrawn");
            assertThat(page.getByText("Show more")).isHidden();
            assertAccessible(page);
            OfficeBrowser.keep(page, "cases-" + width);

            rows(page).locator("a").press("Enter");
            assertThat(page.locator("h1")).hasText(request + ": " + subject);
            assertThat(page.locator(".officeflow-history")).containsText("Plans have changed.");
            assertAccessible(page);
            OfficeBrowser.keep(page, "case-" + width);

            page.getByText("All cases").press("Enter");
            assertThat(rows(page)).hasCount(1);
            assertThat(page.getByLabel("Search")).hasValue(subject);
            assertThat(page.getByLabel("Which")).hasValue("true");
            page.getByLabel("Which").selectOption("Running");
            assertThat(rows(page)).hasCount(0);
            assertThat(page.locator(".officeflow")).containsText("There is no such case that you may read.");
        }
    }

    @Test
    void aRunningInstanceHasItsHistoryBesideTheDiagram() {
        var instance = office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .processDefinitionKey(PurchaseRequestContract.PROCESS)
                .singleResult();
        var page = logIn("admin", LAPTOP);
        page.navigate(cockpit() + "#/process-instance/" + instance.getId() + "/runtime");
        page.locator(".nav-tabs").getByText("History").click();
        assertThat(page.locator(".officeflow-tab h1")).hasText(request + ": " + subject);
        assertThat(page.locator(".officeflow-tab .officeflow-history")).containsText("Purchase requested");
        OfficeBrowser.keep(page, "case-tab");
    }

    private static Locator rows(Page page) {
        return page.locator(".officeflow-cases tbody tr");
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).include(".officeflow").analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .isEmpty();
    }

    private Page logIn(String person, int width) {
        return browser.logIn(person, cockpit(), width);
    }

    private String cockpit() {
        return "http://localhost:" + port + "/camunda/app/cockpit/default/";
    }
}
