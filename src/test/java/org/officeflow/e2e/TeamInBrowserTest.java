package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A superior at the page Team of Cockpit: Sanne Kuipers is over Mark de Boer, who is over Emma Visser and Bram Mulder. */
@BrowserTest
class TeamInBrowserTest {

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
    void theSuperiorSeesWhoHasMuchAndMovesATask() {
        var request = request();
        for (var i = 0; i < 5; i++) {
            request();
        }
        var page = team("sanne", DESK);
        assertThat(page.locator(".officeflow .text-muted").first()).hasText("1 person reports to you, 3 with theirs.");
        assertThat(page.locator(".officeflow-people tbody tr")).hasCount(1);
        page.getByLabel("Whose tasks").selectOption("all");
        assertThat(page.locator(".officeflow-people tbody tr")).hasCount(3);
        assertThat(member(page, "Mark de Boer")).containsText("Overloaded: ");
        assertThat(member(page, "Bram Mulder")).containsText("Copywriter, reports to Mark de Boer");
        open(page, "Mark de Boer");
        assertThat(item(page, request)).containsText("Decide as line manager");
        give(page, request);
        OfficeBrowser.keep(page, "team-1920-move");
        page.getByLabel("Who gets it?").selectOption(new SelectOption().setLabel("Bram Mulder, Copywriter"));
        page.getByLabel("Reason, if you like").fill("Mark has too much.");
        move(page);
        assertThat(page.locator(".officeflow-decision .alert-success"))
                .hasText(request + " waits for Bram Mulder now.");
        assertThat(item(page, request)).hasCount(0);
        assertThat(assignee(request)).isEqualTo("colleague");
        open(page, "Bram Mulder");
        assertThat(item(page, request)).containsText("for Mark de Boer");
        OfficeBrowser.keep(page, "team-1920-moved");
    }

    @Test
    void whatStaysSaysWhy() {
        var request = request();
        var page = team("manager", LAPTOP);
        open(page, "Emma Visser");
        assertThat(item(page, request)).containsText("Only the person who asked for it answers for it");
        assertThat(item(page, request).locator("button")).hasCount(0);
        OfficeBrowser.keep(page, "team-1280-stays");
    }

    @Test
    void whatIsMissingIsSaidAndTheTaskStays() {
        var request = request();
        var page = team("sanne", LAPTOP);
        open(page, "Mark de Boer");
        OfficeBrowser.keep(page, "team-1280");
        give(page, request);
        move(page);
        assertThat(page.locator(".officeflow-decision .alert-danger")).hasText("Choose who gets it first.");
        page.getByText("Cancel", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(item(page, request).locator("button")).isFocused();
        assertThat(assignee(request)).isEqualTo("manager");
    }

    @Test
    void twoWindowsMoveTheSameAndTheSecondIsTold() {
        var request = request();
        var here = team("sanne", LAPTOP);
        var there = team("sanne", LAPTOP);
        for (var page : List.of(here, there)) {
            open(page, "Mark de Boer");
            give(page, request);
            page.getByLabel("Who gets it?").selectOption("colleague");
        }
        move(here);
        assertThat(here.locator(".officeflow-decision .alert-success")).isVisible();
        move(there);
        assertThat(there.locator(".officeflow-decision .alert-danger"))
                .hasText("Mark de Boer does not have this any more: it was moved or done a moment ago.");
        assertThat(item(there, request)).hasCount(0);
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid() {
        var page = team("sanne", LAPTOP);
        page.route("**/team/manager/tasks**", Route::abort);
        open(page, "Mark de Boer");
        assertThat(page.locator(".officeflow-decision .alert-danger")).containsText("Officeflow did not answer.");
        page.unroute("**/team/manager/tasks**");
        page.getByText("Load again").click();
        assertThat(page.locator(".officeflow-decision .alert-danger")).hasCount(0);
    }

    @Test
    void everythingIsReachedByKeys() {
        var request = request();
        var page = team("sanne", LAPTOP);
        var name = member(page, "Mark de Boer").locator("button");
        name.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".officeflow-decision h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".officeflow-decision")).hasCount(0);
        assertThat(name).isFocused();
        page.keyboard().press("Enter");
        var give = item(page, request).locator("button");
        give.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Who gets it?")).isFocused();
        page.keyboard().press("Escape");
        assertThat(give).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Who gets it?")).isFocused();
        page.keyboard().type("Bram");
        page.keyboard().press("Tab");
        page.keyboard().type("Too much.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".officeflow-decision .alert-success")).containsText("waits for Bram Mulder now.");
        assertThat(page.locator(".officeflow-decision h2")).isFocused();
        assertThat(assignee(request)).isEqualTo("colleague");
    }

    @Test
    void aScreenReaderFindsItsWay() {
        var request = request();
        var page = team("sanne", LAPTOP);
        page.getByLabel("Whose tasks").selectOption("all");
        assertThat(page.locator(".officeflow-people tbody tr")).hasCount(3);
        open(page, "Mark de Boer");
        give(page, request);
        var faults = new AxeBuilder(page).include(".officeflow").analyze().getViolations();
        assertThat(faults)
                .filteredOn(fault -> List.of("serious", "critical").contains(fault.getImpact()))
                .extracting(fault -> fault.getId() + ": " + fault.getHelp() + " "
                        + fault.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    @Test
    void onAPhoneEachPersonIsACard() {
        request();
        var page = team("sanne", PHONE);
        assertThat(member(page, "Mark de Boer")).isVisible();
        OfficeBrowser.keep(page, "team-phone");
        open(page, "Mark de Boer");
        OfficeBrowser.keep(page, "team-phone-open");
        assertThat((Integer) page.evaluate("document.querySelector('.officeflow').scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }

    @Test
    void whoHasNoReportsReadsWhatThePageIsFor() {
        var page = team("auditor", LAPTOP);
        assertThat(page.locator(".officeflow")).containsText("Nobody reports to you.");
        assertThat(page.locator(".officeflow-people")).hasCount(0);
    }

    private Page team(String person, int width) {
        var page = browser.logIn(person, "http://localhost:" + port + "/camunda/app/cockpit/default/#/team", width);
        page.waitForSelector(".officeflow h1");
        return page;
    }

    private static Locator member(Page page, String name) {
        return page.locator(".officeflow-people tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    private static Locator item(Page page, String request) {
        return page.locator(".officeflow-tasks li").filter(new Locator.FilterOptions().setHasText(request));
    }

    private static void open(Page page, String name) {
        member(page, name).locator("button").click();
        page.waitForSelector(".officeflow-decision h2:text-is('Tasks of " + name + "')");
    }

    private static void give(Page page, String request) {
        item(page, request).locator("button").click();
        page.waitForSelector(".officeflow-move form");
    }

    private static void move(Page page) {
        page.getByText("Move", new Page.GetByTextOptions().setExact(true)).click();
    }

    private String request() {
        return lamps.ask("employee", "Lamps " + UUID.randomUUID(), 12);
    }

    private String assignee(String request) {
        return office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee();
    }
}
