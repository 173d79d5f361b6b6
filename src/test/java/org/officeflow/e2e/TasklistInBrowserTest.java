package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Employees in Tasklist: the page from which a procedure is started, the cards of the lists, the tab Timeline. */
@OfficeTest
class TasklistInBrowserTest {

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

    @Test
    void aProcedureIsStartedFromItsPageAndItsTaskStandsInTheList() {
        for (var width : List.of(LAPTOP, DESK)) {
            var page = logIn("employee", width);
            page.click(".officeflow-start a");
            assertThat(procedures(page)).containsText(new String[] {"Absence", "Purchase request"});
            assertThat(procedures(page).nth(1)).containsText("Ask for something that the office should buy.");
            assertAccessible(page, ".officeflow-start-page");
            OfficeBrowser.keep(page, "start-" + width);
        }
        var subject = "Lamps for the page of " + Instant.now();
        var page = logIn("employee", LAPTOP);
        PurchaseForm.open(page, subject);
        PurchaseForm.line(page, 0, "2");
        page.locator(".modal-footer button[type=submit]").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        var card = card(page, subject);
        assertThat(card).containsText("Follow request");
        assertThat(card.locator(".officeflow-reference")).hasText(java.util.regex.Pattern.compile("PR-\\d{4}-\\d+"));
        OfficeBrowser.keep(page, "started");
    }

    @Test
    void aCardSaysItsCaseItsSubjectAndWhenItIsDueAndWhatIsDueFirstIsOnTop() {
        var later = due(lamps.ask("employee", "Later lamps", 12), Instant.now().plusSeconds(200_000_000));
        var late = due(lamps.ask("employee", "Late lamps", 12), Instant.parse("2020-02-03T10:00:00Z"));
        for (var width : List.of(LAPTOP, DESK)) {
            var page = logIn("manager", width);
            var first = page.locator(".tasks-list li.task").first();
            assertThat(first.locator(".officeflow-subject")).hasText("Late lamps");
            assertThat(first.locator(".officeflow-reference")).hasText(late);
            assertThat(first.locator(".officeflow-due")).containsText("Due 3 Feb 2020");
            assertThat(first.locator(".officeflow-overdue")).containsText("overdue");
            assertAccessible(page, ".officeflow-card");
            OfficeBrowser.keep(page, "cards-" + width);

            openList(page, "Overdue");
            assertThat(card(page, late)).isVisible();
            assertThat(card(page, later)).hasCount(0);
            assertThat(card(page, late).locator(".officeflow-subject")).hasText("Late lamps");
        }
    }

    @Test
    void theTimelineTellsTheCaseSoFar() {
        var request = lamps.ask("employee", "Lamps with a story", 12);
        for (var width : List.of(LAPTOP, DESK, PHONE)) {
            var page = logIn("employee", width);
            openTask(page, request);
            page.locator(".nav-tabs").getByText("Timeline").click();
            var entries = page.locator(".officeflow-timeline-entries tbody tr");
            assertThat(entries.first()).containsText("Emma Visser");
            assertThat(entries.first()).containsText("Purchase requested");
            assertThat(entries.last()).containsText("Waits for Mark de Boer as line manager");
            assertAccessible(page, ".officeflow-tab");
            assertFits(page, width);
            OfficeBrowser.keep(page, "timeline-" + width);
        }
    }

    @Test
    void everythingIsReachedByKeys() {
        var page = logIn("employee", LAPTOP);
        var entry = page.locator(".officeflow-start a");
        entry.focus();
        page.keyboard().press("Enter");
        procedures(page).nth(1).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".modal-content")).containsText("Request a purchase");
        page.locator(".modal-footer").getByText("Close").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        assertThat(entry).isFocused();
    }

    @Test
    void onAPhoneTheWayToStartStandsAboveTheList() {
        var request = lamps.ask("employee", "Lamps for the phone, with words enough to need a second line on it", 12);
        var page = logIn("employee", PHONE);
        assertThat(card(page, request)).isVisible();
        assertFits(page, PHONE);
        OfficeBrowser.keep(page, "cards-" + PHONE);
        page.click(".officeflow-start-here");
        assertThat(procedures(page)).hasCount(2);
        assertFits(page, PHONE);
        assertAccessible(page, ".officeflow-start-page");
        OfficeBrowser.keep(page, "start-" + PHONE);
    }

    @Test
    void whatOnlyAdministratorsCanUseIsTheirsAlone() {
        var request = lamps.ask("employee", "Lamps for everybody", 12);
        var employee = logIn("employee", LAPTOP);
        openTask(employee, request);
        var administrator = logIn("admin", LAPTOP);
        assertThat(administrator.locator(".task-filter.active")).isVisible();
        for (var place : List.of(".stored-criteria", ".new-sort", "text=Create a filter")) {
            assertThat(administrator.locator(place)).isVisible();
            assertThat(employee.locator(place)).isHidden();
        }
        for (var place : List.of(
                ".meta .groups",
                ".meta .followup-date",
                ".meta .unclaim",
                ".instance-link",
                ".start-process-action:not(.officeflow-start)")) {
            assertThat(employee.locator(place)).hasCount(1);
            assertThat(employee.locator(place)).isHidden();
        }
        OfficeBrowser.keep(employee, "task-" + LAPTOP);
    }

    private String due(String request, Instant at) {
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
        task.setDueDate(Date.from(at));
        office.tasks.saveTask(task);
        return request;
    }

    private Page logIn(String person, int width) {
        return browser.logIn(person, "http://localhost:" + port + "/camunda/app/tasklist/default/", width);
    }

    private static Locator procedures(Page page) {
        return page.locator(".officeflow-procedure");
    }

    private static void openList(Page page, String name) {
        page.locator(".task-filter a:has-text('" + name + "')").first().click();
    }

    private static void openTask(Page page, String request) {
        card(page, request).locator("h4 a").click();
        page.waitForSelector(".fjs-form");
    }

    private static Locator card(Page page, String words) {
        return page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void assertFits(Page page, int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    private static void assertAccessible(Page page, String part) {
        var faults = new AxeBuilder(page).include(part).analyze().getViolations();
        assertThat(faults)
                .filteredOn(fault -> List.of("serious", "critical").contains(fault.getImpact()))
                .extracting(fault -> fault.getId() + ": " + fault.getHelp() + " "
                        + fault.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }
}
