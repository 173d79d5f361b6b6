package org.officeflow.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form of a purchase request, filled in as people do, from the page "Start a procedure". */
final class PurchaseForm {

    private PurchaseForm() {}

    static void open(Page page, String subject) {
        page.click(".officeflow-start a");
        page.click(".officeflow-procedure:has-text('Purchase request')");
        page.getByLabel("What is it for?").fill(subject);
        choose(page, page.getByLabel("Cost centre"), "Marketing");
        choose(page, page.getByLabel("Supplier").first(), "Lichthuis");
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText("Category"))
                .locator(".fjs-input-group")
                .click();
        option(page, "Furniture").click();
    }

    static void line(Page page, int row, String quantity) {
        choose(page, page.getByLabel("From the catalogue").nth(row), "Desk lamp");
        page.getByLabel("Quantity").nth(row).fill(quantity);
        page.keyboard().press("Tab");
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
}
