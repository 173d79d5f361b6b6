package org.officeflow.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser, in which people of the demo office log in, each in a window of their own. */
final class OfficeBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final int PATIENCE = 40_000; // two busy cores

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private Playwright playwright;
    private Browser browser;

    /** Skips the test, with a message, where there is no Chromium. */
    @Override
    public void beforeAll(ExtensionContext test) {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + ", so nobody clicks through the pages");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Nobody stays logged in for the next test. */
    @Override
    public void afterEach(ExtensionContext test) {
        browser.contexts().forEach(context -> context.close());
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }

    Page page(String address, int width) {
        return page(address, width, "en-GB");
    }

    private Page page(String address, int width, String language) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale(language))
                .newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(address);
        return page;
    }

    Page logIn(String person, String address, int width) {
        return logIn(person, address, width, "en-GB");
    }

    /** Somebody whose browser asks for this language first. */
    Page logIn(String person, String address, int width, String language) {
        var page = page(address, width, language);
        page.waitForLoadState(
                LoadState.NETWORKIDLE); // the page draws its form anew when it knows that nobody is logged in
        page.fill("input[type=text]", person);
        page.fill("input[type=password]", "officeflow-demo");
        page.click("button[type=submit]");
        // on a narrow page the name is folded away
        page.waitForSelector(
                "[cam-widget-header] .account",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
