package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Managers at the page Approvals of Cockpit: one decision, many, and what may come between. */
@BrowserTest
class ApprovalsInBrowserTest {

    private static final int PHONE = 390;
    private static final int LAPTOP = 1280;
    private static final int DESK = 1920;

    @RegisterExtension
    static final OfficeBrowser browser = new OfficeBrowser();

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private LampRequests lamps;

    @LocalServerPort
    private int port;

    @Test
    void theManagerReadsTheFactsAndApprovesALittleLess() {
        var request = request("Lamps for the design room");
        var page = approvals("manager", LAPTOP);
        assertThat(row(page, request)).containsText("Emma Visser");
        assertThat(row(page, request)).containsText("Above 250 the line manager decides.");
        OfficeBrowser.keep(page, "approvals-1280");
        open(page, request);
        assertThat(page.locator(".officeflow-decision")).containsText("Lichthuis B.V.");
        OfficeBrowser.keep(page, "approvals-1280-open");
        page.getByLabel("Approved quantity of line 1").fill("5");
        page.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true)).check();
        decide(page);
        assertThat(page.locator(".officeflow .alert-success")).hasText(request + " is decided.");
        assertThat(row(page, request)).hasCount(0);
        assertThat(desk.decisions(request).get(0).after()).contains("5 ×");
    }

    @Test
    void whatIsMissingIsSaidAndTheDecisionStays() {
        var request = request("Chairs");
        var page = approvals("manager", DESK);
        open(page, request);
        decide(page);
        assertThat(page.locator(".officeflow-decision .alert-danger")).containsText("Choose approve, reject or return");
        page.getByLabel("Reject").check();
        decide(page);
        assertThat(page.locator(".officeflow-decision .alert-danger")).hasText("A rejection needs a reason.");
        OfficeBrowser.keep(page, "approvals-1920-refused");
        page.locator(".officeflow-decision textarea").fill("Not this year.");
        decide(page);
        assertThat(row(page, request)).hasCount(0);
        assertThat(desk.decisions(request).get(0).reason()).isEqualTo("Not this year.");
    }

    @Test
    void manyAreDecidedAtOnceWithAResultEach() {
        var first = request("Paper");
        var second = request("Whiteboards");
        var page = approvals("manager", LAPTOP);
        tick(page, first);
        tick(page, second);
        assertThat(page.locator(".officeflow-bar")).containsText("2 decisions ticked, EUR 828.00 together");
        var submit = page.locator(".officeflow-bar button[type=submit]");
        submit.click();
        assertThat(page.locator(".officeflow .said .alert-danger")).containsText("Choose approve, reject or return");
        page.locator(".officeflow-bar select").selectOption("approve");
        OfficeBrowser.keep(page, "approvals-ticked");
        // meanwhile somebody who may as well decides one of them in Tasklist
        office.complete(
                "manager",
                second,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers(
                        "decision",
                        "reject",
                        "reason",
                        "Enough of them.",
                        "lines",
                        List.of(Map.of("approvedQuantity", 12))));
        submit.click();
        assertThat(page.locator(".officeflow-results")).containsText("1 of 2 are done.");
        assertThat(result(page, first)).containsText("done");
        assertThat(result(page, second)).containsText("Rejected already by Mark de Boer.");
        assertThat(row(page, first)).hasCount(0);
        assertThat(page.locator(".officeflow-bar form")).hasCount(0);
        OfficeBrowser.keep(page, "approvals-results");
    }

    @Test
    void twoWindowsDecideTheSameAndTheSecondIsTold() {
        var request = request("A second screen");
        var here = approvals("manager", LAPTOP);
        var there = approvals("manager", LAPTOP);
        for (var page : List.of(here, there)) {
            open(page, request);
            page.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
        decide(here);
        assertThat(row(here, request)).hasCount(0);
        decide(there);
        assertThat(there.locator(".officeflow-decision .alert-danger")).hasText("Approved already by Mark de Boer.");
        assertThat(desk.decisions(request)).hasSize(1);
    }

    @Test
    void aManagersOwnRequestIsNotOnTheirList() {
        var own = lamps.ask("manager", "My own lamps", 12);
        var page = approvals("manager", LAPTOP);
        page.waitForSelector(".officeflow p.text-muted:has-text('decision'), .officeflow p:has-text('Nothing waits')");
        assertThat(row(page, own)).hasCount(0);
        assertThat(desk.decisions(own)).isEmpty();
    }

    @Test
    void theNumberInTheNavigationFollows() {
        var request = request("Screens");
        var page = approvals("manager", LAPTOP);
        assertThat(badge(page)).hasText(Pattern.compile("\\d+"));
        var before = Integer.parseInt(badge(page).innerText());
        open(page, request);
        page.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true)).check();
        decide(page);
        assertThat(badge(page)).hasText(before == 1 ? "" : String.valueOf(before - 1));
    }

    @Test
    void aLoginThatEndedIsSaidAndNothingIsDecided() {
        var request = request("Desks");
        var page = approvals("manager", LAPTOP);
        open(page, request);
        page.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true)).check();
        page.context().clearCookies();
        decide(page);
        assertThat(page.locator(".officeflow-decision .alert-danger")).containsText("Your login has ended.");
        OfficeBrowser.keep(page, "approvals-login-ended");
        assertThat(desk.decisions(request)).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidAndNothingIsLost() {
        var request = request("Cupboards");
        var page = approvals("manager", LAPTOP);
        open(page, request);
        page.getByLabel("Reject").check();
        page.locator(".officeflow-decision textarea").fill("We have some.");
        page.route("**/approvals/decisions", Route::abort);
        decide(page);
        assertThat(page.locator(".officeflow-decision .alert-danger")).containsText("Officeflow did not answer.");
        page.unroute("**/approvals/decisions");
        decide(page);
        assertThat(row(page, request)).hasCount(0);
        assertThat(desk.decisions(request).get(0).reason()).isEqualTo("We have some.");
    }

    @Test
    void everythingIsReachedByKeys() {
        var request = request("Keyboards");
        var page = approvals("manager", LAPTOP);
        var subject = row(page, request).locator(".officeflow-subject");
        subject.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".officeflow-decision h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".officeflow-decision")).hasCount(0);
        assertThat(subject).isFocused();
        page.keyboard().press("Enter");
        page.getByLabel("Approve", new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Fine.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(row(page, request)).hasCount(0);
        assertThat(desk.decisions(request).get(0).person()).isEqualTo(new PersonId("manager"));
    }

    @Test
    void aDeputyIsNamedAndADecisionTakenBack() {
        var request = lamps.ask("storekeeper", "Shelves", 12);
        var page = approvals("facilities", LAPTOP);
        assertThat(row(page, request)).isVisible();
        page.locator(".officeflow-deputies summary").click();
        page.getByLabel("Who decides meanwhile?").selectOption(new SelectOption().setLabel("Hanneke Vos"));
        var today = page.getByLabel("First day").inputValue();
        page.getByLabel("Last day").fill(LocalDate.parse(today).plusDays(4).toString());
        page.getByText("Name the deputy").click();
        assertThat(page.locator(".officeflow-deputies .alert-success")).containsText("Your deputy is named");
        assertThat(page.locator(".officeflow-deputies summary")).containsText("Hanneke Vos decides for you until");
        assertThat(page.locator(".officeflow-deputies .alert-danger")).hasCount(0);

        var deputy = approvals("hr", LAPTOP);
        deputy.waitForCondition(
                () -> {
                    deputy.getByText("Load again").click();
                    return row(deputy, request).count() == 1;
                },
                new Page.WaitForConditionOptions().setTimeout(OfficeBrowser.PATIENCE));
        assertThat(row(deputy, request)).containsText("You decide for Fatima Brouwer.");
        OfficeBrowser.keep(deputy, "approvals-deputy");
        open(deputy, request);
        deputy.getByText("Give back to Fatima Brouwer").click();
        assertThat(deputy.locator(".officeflow-main > .said .alert-success"))
                .hasText(request + " waits for Fatima Brouwer again.");

        page.getByText("Load again").click();
        assertThat(row(page, request)).isVisible();
        OfficeBrowser.keep(page, "approvals-deputies");
    }

    @Test
    void aScreenReaderFindsItsWay() {
        var request = request("Screens for reading");
        var page = approvals("manager", LAPTOP);
        tick(page, request);
        page.locator(".officeflow-deputies summary").click();
        page.waitForSelector(".officeflow-deputies form");
        open(page, request);
        var faults = new AxeBuilder(page).include(".officeflow").analyze().getViolations();
        assertThat(faults)
                .filteredOn(fault -> List.of("serious", "critical").contains(fault.getImpact()))
                .extracting(fault -> fault.getId() + ": " + fault.getHelp() + " "
                        + fault.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    @Test
    void onAPhoneEachDecisionIsACard() {
        var request = request("Phone holders");
        var page = approvals("manager", PHONE);
        assertThat(row(page, request)).isVisible();
        OfficeBrowser.keep(page, "approvals-phone");
        assertThat((Integer) page.evaluate("document.querySelector('.officeflow').scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        open(page, request);
        OfficeBrowser.keep(page, "approvals-phone-open");
    }

    private Page approvals(String person, int width) {
        var page =
                browser.logIn(person, "http://localhost:" + port + "/camunda/app/cockpit/default/#/approvals", width);
        page.waitForSelector(".officeflow h1");
        return page;
    }

    private static Locator row(Page page, String request) {
        return page.locator(".officeflow-table tbody tr").filter(new Locator.FilterOptions().setHasText(request));
    }

    private static Locator result(Page page, String request) {
        return page.locator(".officeflow-results li").filter(new Locator.FilterOptions().setHasText(request));
    }

    private static Locator badge(Page page) {
        return page.locator(".officeflow-entry .badge").first();
    }

    private static void open(Page page, String request) {
        row(page, request).locator(".officeflow-subject").click();
        page.waitForSelector(".officeflow-decision form");
    }

    private static void tick(Page page, String request) {
        row(page, request).getByRole(AriaRole.CHECKBOX).check();
    }

    private static void decide(Page page) {
        page.locator(".officeflow-decision button[type=submit]").click();
    }

    private String request(String subject) {
        return lamps.ask("employee", subject, 12);
    }
}
