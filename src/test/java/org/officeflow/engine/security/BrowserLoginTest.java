package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With all doors shut, a person still gets in: the real pages in a real browser. */
class BrowserLoginTest extends SecurityTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Test
    void aPersonLogsInToTasklistCockpitAndAdmin() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        var person = people.inGroups("camunda-admin", "manager");
        taskOf(person);
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")))) {
            for (var app : List.of("tasklist", "cockpit", "admin")) {
                var refused = new ArrayList<String>();
                var errors = new ArrayList<String>();
                try (var context = browser.newContext()) {
                    var page = context.newPage();
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                            errors.add(message.text());
                        }
                    });
                    page.onPageError(errors::add);
                    page.navigate(web.uri("/camunda/app/" + app + "/").toString());
                    page.waitForSelector("input[type=password]", patiently());
                    page.fill("input[type=text]", person);
                    page.fill("input[type=password]", People.PASSWORD);
                    page.onResponse(response -> {
                        if (response.status() >= 400 && !response.url().endsWith("/camunda-welcome")) {
                            refused.add(
                                    response.status() + " " + response.request().method() + " " + response.url());
                        }
                    });
                    page.click("button[type=submit]");
                    page.waitForSelector(landmark(app), patiently());
                    page.setDefaultTimeout(60_000);
                    look(page, app);
                    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screens", "login-" + app + ".png")));
                }
                assertThat(refused).as(app).isEmpty();
                assertThat(errors).as(app).isEmpty();
            }
        }
    }

    private static Page.WaitForSelectorOptions patiently() {
        return new Page.WaitForSelectorOptions().setTimeout(90_000); // two busy cores
    }

    private static String landmark(String app) {
        return switch (app) {
            case "tasklist" -> "text=My tasks";
            case "cockpit" -> "text=Running Process Instances";
            default -> "text=System";
        };
    }

    private static void look(Page page, String app) {
        if (app.equals("tasklist")) {
            page.click("text=My tasks");
            page.waitForSelector("text=UserTask_Work");
            page.click("text=UserTask_Work");
            page.waitForSelector("button:has-text('Complete')");
        }
        if (app.equals("cockpit")) {
            page.click("a[href*='#/processes']");
            page.waitForSelector("text=security-test");
            page.click("a:has-text('security-test')");
            page.waitForSelector(".djs-container");
        }
    }
}
