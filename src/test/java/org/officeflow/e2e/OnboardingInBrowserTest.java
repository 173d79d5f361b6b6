package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.OfficeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two colleagues are announced and prepared for, each by who is asked, with the mouse and in their own windows. */
@BrowserTest
class OnboardingInBrowserTest {

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @RegisterExtension
    static final OfficeBrowser browser = new OfficeBrowser();

    @Autowired
    private OfficeDriver engine;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void twoColleaguesAreAnnouncedEquippedAndEmployed() {
        var some = UUID.randomUUID().toString().substring(0, 8);
        var noor = "Noor " + some;
        var joris = "Joris " + some;
        var hr = logIn("hr");
        announce(hr, noor, joris);
        assertThat(card(hr, joris, "Follow onboarding")).isVisible();
        open(hr, noor, "Follow onboarding");
        assertThat(form(hr)).containsText("Hand out the laptop");
        OfficeBrowser.keep(hr, "hr-follows-onboarding");

        var reference = card(hr, noor, "Follow onboarding").textContent().replaceAll("(?s).*(ON-\\d{4}-\\d+).*", "$1");

        awaitTasks(hr, reference, "it");
        var it = logIn("it");
        claim(it, noor, "Hand out the laptop");
        assertThat(form(it)).containsText(noor);
        OfficeBrowser.keep(it, "it-hands-out-laptop");
        complete(it);
        assertThat(form(it)).hasCount(0);
        assertThat(card(it, joris, "Hand out the laptop")).isVisible();
        hr.reload();
        assertThat(form(hr).locator("tr")
                        .filter(new Locator.FilterOptions().setHasText("Hand out the laptop"))
                        .first())
                .containsText("done");

        claim(hr, noor, "Send contract");
        hr.getByLabel("The contract has been sent").check();
        complete(hr);
        claim(hr, noor, "Record signature");
        hr.getByLabel("It is signed").check();
        date(hr, "Signed on", today().plusDays(30));
        complete(hr);
        assertThat(refusal(hr)).containsText("is in the future: nobody has signed then.");
        OfficeBrowser.keep(hr, "hr-signature-refused");
        hr.click(".page-notifications .close:visible");
        date(hr, "Signed on", today());
        complete(hr);
        assertThat(form(hr)).hasCount(0);

        var office = logIn("office");
        claim(office, noor, "Check identity and papers");
        choose(office, "Original seen", "Passport");
        office.getByLabel("copy of the identity document").check();
        complete(office);
        assertThat(refusal(office)).containsText("These papers are missing: ");
        OfficeBrowser.keep(office, "office-papers-missing");
        office.click(".page-notifications .close:visible");
        office.getByLabel("statement for the wage tax").check();
        office.getByLabel("bank details").check();
        complete(office);
        assertThat(form(office)).hasCount(0);

        awaitTasks(office, reference, "finance");
        var finance = logIn("finance");
        assertThat(card(finance, noor, "Enter in payroll")).isVisible();
        assertThat(card(finance, joris, "Enter in payroll")).hasCount(0);
    }

    /** By the start form; both begin on the same day. */
    private void announce(Page page, String... names) {
        page.click(".officeflow-start a");
        page.click(".officeflow-procedure:has-text('Employee onboarding')");
        for (var row = 0; row < names.length; row++) {
            if (row > 0) {
                page.locator(".fjs-repeat-render-add").click();
            }
            page.getByLabel("Name*", new Page.GetByLabelOptions().setExact(true))
                    .nth(row)
                    .fill(names[row]);
            page.getByLabel("Job title").nth(row).fill("Campaign Planner");
        }
        date(page, "First day", calendar.plusWorkingDays(today(), 20));
        choose(page, "Contract", "Permanent");
        for (var answer : List.of(
                List.of("Department", "Marketing"),
                List.of("Manager", "Mark de Boer"),
                List.of("Buddy", "Bram Mulder"))) {
            var field = page.getByLabel(answer.get(0));
            field.click();
            field.fill(answer.get(1));
            option(page, answer.get(1)).click();
        }
        page.getByLabel("At the office").check();
        OfficeBrowser.keep(page, "hr-announces");
        page.locator(".modal-footer button[type=submit]").click();
        assertThat(page.locator(".modal-content")).hasCount(0);
        page.click("text=Running cases");
    }

    /** One of a few answers. */
    private static void choose(Page page, String label, String answer) {
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        option(page, answer).click();
    }

    private static Locator option(Page page, String words) {
        return page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static void date(Page page, String label, LocalDate day) {
        var field = page.getByLabel(label).first();
        field.fill(BRITISH.format(day));
        field.press("Enter");
    }

    /** Until a group is asked for something: lists do not grow by themselves. */
    private void awaitTasks(Page page, String reference, String group) {
        page.waitForCondition(
                () -> engine.tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(reference)
                                .taskCandidateGroup(group)
                                .count()
                        > 0,
                new Page.WaitForConditionOptions().setTimeout(OfficeBrowser.PATIENCE));
    }

    private static void open(Page page, String name, String task) {
        page.evaluate("document.querySelectorAll('.fjs-form').forEach(form => form.dataset.left = 'yes')");
        card(page, name, task).locator("h4 a").click();
        assertThat(page.locator(".fjs-form:not([data-left])")).isVisible();
    }

    /** What a group is asked for belongs to nobody before somebody takes it. */
    private static void claim(Page page, String name, String task) {
        page.click("text=My group's tasks");
        open(page, name, task);
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".meta .unclaim")).hasCount(1);
    }

    private static Locator form(Page page) {
        return page.locator(".fjs-form");
    }

    private static Locator refusal(Page page) {
        return page.locator(".page-notifications .alert-danger");
    }

    private static void complete(Page page) {
        page.locator("button:has-text('Complete')").last().click();
    }

    private static Locator card(Page page, String name, String task) {
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(task));
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    /** In front of what the groups of this person are asked for. */
    private Page logIn(String person) {
        var page = browser.logIn(person, "http://localhost:" + port + "/camunda/app/tasklist/default/", 1280);
        page.click("text=My group's tasks");
        return page;
    }
}
