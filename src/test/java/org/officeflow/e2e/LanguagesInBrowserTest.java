package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.officeflow.testing.LampRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same pages in browsers that ask for different languages. */
@BrowserTest
class LanguagesInBrowserTest {

    @RegisterExtension
    static final OfficeBrowser browser = new OfficeBrowser();

    @Autowired
    private LampRequests lamps;

    @LocalServerPort
    private int port;

    @Test
    void tasklistAndItsFormsAreDutchInADutchBrowser() {
        var page = logIn("employee", "tasklist", "nl-NL");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator(".officeflow-start a")).hasText("Een procedure starten");
        page.click(".officeflow-start a");
        page.click(".officeflow-procedure:has-text('Aankoopaanvraag')");
        assertThat(page.locator(".fjs-form h1")).hasText("Een aankoop aanvragen");

        var subject = page.getByLabel("Waarvoor is het?");
        subject.fill("Lampen");
        subject.fill("");
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("Dit veld is verplicht.");
        assertThat(page.locator(".fjs-repeat-render-add").first()).hasText("Toevoegen");
        assertThat(page.locator(".fjs-select-placeholder").first()).hasText("Kiezen");
        assertThat(page.locator("input.fjs-input[placeholder=Zoeken]").first()).isVisible();
        page.getByLabel("Nodig op").click();
        assertThat(page.locator(".flatpickr-weekday").first()).hasText("ma");
        OfficeBrowser.keep(page, "dutch-start-form");
    }

    @Test
    void aDutchEmployeeAsksIsRefusedAndFollowsInDutch() {
        var subject = "Lampen " + UUID.randomUUID();
        var page = logIn("employee", "tasklist", "nl-NL");
        page.click(".officeflow-start a");
        page.click(".officeflow-procedure:has-text('Aankoopaanvraag')");
        page.getByLabel("Waarvoor is het?").fill(subject);
        choose(page, page.getByLabel("Kostenplaats"), "Marketing");
        choose(page, page.getByLabel("Leverancier").first(), "Lichthuis");
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText("Categorie"))
                .locator(".fjs-input-group")
                .click();
        option(page, "Meubilair").click();
        page.getByLabel("Aantal").fill("12");
        start(page);
        assertThat(page.getByText("Regel 1: kies een artikel uit de catalogus of beschrijf wat je nodig hebt.")
                        .first())
                .isVisible();
        OfficeBrowser.keep(page, "dutch-refusal");

        choose(page, page.getByLabel("Uit de catalogus"), "Desk lamp");
        start(page);
        assertThat(page.locator(".modal-content")).hasCount(0);
        page.click("text=Mijn taken");
        var card = page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(subject));
        assertThat(card).containsText("Aanvraag volgen");
        assertThat(card).containsText("Aankoopaanvraag");
        card.click();
        assertThat(page.locator(".fjs-form")).containsText("Totaal zonder btw");
        assertThat(page.locator(".fjs-form")).containsText("EUR 414,00");
        assertThat(page.locator(".fjs-form")).containsText("Boven 250 beslist de leidinggevende.");
        OfficeBrowser.keep(page, "dutch-card");
    }

    @Test
    void aDutchManagerReadsFactsAndRulesInDutchAndAnEnglishOneInEnglish() {
        var request = lamps.ask("employee", "Lampen " + UUID.randomUUID(), 12);

        var dutch = approval("nl-NL", request);
        assertThat(dutch).containsText("Boven 250 beslist de leidinggevende. Je beslist als leidinggevende.");
        assertThat(dutch).containsText("Daarvan gereserveerd");
        assertThat(dutch).containsText("EUR 414,00");
        assertThat(dutch).containsText("Meubilair");
        OfficeBrowser.keep(dutch.page(), "dutch-decision");

        var english = approval("en-GB", request);
        assertThat(english).containsText("Above 250 the line manager decides. You decide as line manager.");
        assertThat(english).containsText("Reserved of it");
    }

    @Test
    void cockpitAdminAndWelcomeAreDutchInADutchBrowser() {
        var cockpit = logIn("manager", "cockpit", "nl-NL");
        cockpit.navigate(address("cockpit") + "#/approvals");
        assertThat(cockpit.locator("h1")).hasText("Goedkeuringen");
        assertThat(cockpit.locator("a[href='#/processes']").first()).hasText("Processen");
        OfficeBrowser.keep(cockpit, "dutch-approvals");

        var admin = logIn("admin", "admin", "nl");
        assertThat(admin.locator("a[href='#/authorization']").first()).hasText("Bevoegdheden");

        var welcome = logIn("admin", "welcome", "nl-BE");
        assertThat(welcome.locator(".section-title").first()).hasText("Toepassingen");
    }

    @Test
    void everybodyElseReadsEnglish() {
        var page = logIn("employee", "tasklist", "fr-FR");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".officeflow-start a")).hasText("Start a procedure");
        page.click(".officeflow-start a");
        page.click(".officeflow-procedure:has-text('Purchase request')");
        assertThat(page.locator(".fjs-form h1")).hasText("Request a purchase");
        assertThat(page.locator(".fjs-repeat-render-add").first()).hasText("Add new");

        var cockpit = logIn("manager", "cockpit", "fr-FR");
        cockpit.navigate(address("cockpit") + "#/approvals");
        assertThat(cockpit.locator("h1")).hasText("Approvals");
    }

    /** What the manager reads about one decision. */
    private Locator approval(String language, String request) {
        var page = logIn("manager", "cockpit", language);
        page.navigate(address("cockpit") + "#/approvals");
        page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(request))
                .locator(".officeflow-subject")
                .click();
        return page.locator(".officeflow-decision");
    }

    private static void start(Page page) {
        page.locator(".modal-footer button[type=submit]").click();
    }

    private static void choose(Page page, Locator field, String words) {
        field.click();
        field.fill(words);
        option(page, words).click();
    }

    private static Locator option(Page page, String words) {
        return page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private Page logIn(String person, String app, String language) {
        return browser.logIn(person, address(app), 1280, language);
    }

    private String address(String app) {
        return "http://localhost:" + port + "/camunda/app/" + app + "/default/";
    }
}
