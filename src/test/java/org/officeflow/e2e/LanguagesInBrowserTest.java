package org.officeflow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same pages in browsers that ask for different languages. */
@BrowserTest
class LanguagesInBrowserTest {

    @RegisterExtension
    static final OfficeBrowser browser = new OfficeBrowser();

    @LocalServerPort
    private int port;

    @Test
    void tasklistAndItsFormsAreDutchInADutchBrowser() {
        var page = logIn("employee", "tasklist", "nl-NL");
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.locator(".officeflow-start a")).hasText("Een procedure starten");
        page.click(".officeflow-start a");
        page.click(".officeflow-procedure:has-text('Purchase request')");
        assertThat(page.locator(".fjs-form h1")).hasText("Een aankoop aanvragen");

        var subject = page.getByLabel("Waarvoor is het?");
        subject.fill("Lampen");
        subject.fill("");
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("Dit veld is verplicht.");
        assertThat(page.locator(".fjs-repeat-render-add").first()).hasText("Toevoegen");
        assertThat(page.locator(".fjs-select-placeholder").first()).hasText("Kiezen");
        assertThat(page.locator("input.fjs-input[placeholder=Zoeken]").first()).isVisible();
        page.getByLabel("Nodig op").click();
        assertThat(page.locator(".flatpickr-weekday").first()).hasText("zo");
        OfficeBrowser.keep(page, "dutch-start-form");
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

    private Page logIn(String person, String app, String language) {
        return browser.logIn(person, address(app), 1280, language);
    }

    private String address(String app) {
        return "http://localhost:" + port + "/camunda/app/" + app + "/default/";
    }
}
