package org.officeflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTemplatesTest {

    private final MailTemplates templates = new MailTemplates();

    @Test
    void theFirstLineIsTheSubjectAndTheRestTheText() {
        var mail = templates.render("order-to-supplier", Locale.ENGLISH, model("Müller & Söhne <b>"));

        assertThat(mail.subject()).isEqualTo("Purchase order PO-2026-00007");
        assertThat(mail.text())
                .startsWith(
                        "Dear Sir or Madam,\n\nPlease find attached our purchase order PO-2026-00007 of 2 March 2026.")
                .endsWith("Kind regards,\nMüller & Söhne <b>\n");
    }

    @Test
    void theDutchOfficeWritesDutch() {
        var mail = templates.render("order-to-supplier", Locale.forLanguageTag("nl-NL"), model("Kantoor"));

        assertThat(mail.subject()).isEqualTo("Inkooporder PO-2026-00007");
        assertThat(mail.text()).contains("van 2 maart 2026.");
    }

    @Test
    void aLanguageWithoutATemplateGetsTheDefault() {
        assertThat(templates
                        .render("order-to-supplier", Locale.FRENCH, model("Bureau"))
                        .subject())
                .isEqualTo("Purchase order PO-2026-00007");
    }

    @Test
    void whatIsTypedIntoASubjectStaysOneLineThatAMailTakes() {
        var model = new HashMap<>(model("Office"));
        model.put("orderNumber", "PO\rBcc: thief@example.org\u2028" + "x".repeat(500));

        var subject =
                templates.render("order-to-supplier", Locale.ENGLISH, model).subject();

        assertThat(subject)
                .startsWith("Purchase order PO Bcc: thief@example.org x")
                .hasSize(200);
        assertThat(new Mail("key", "PR-1", List.of("a@office.example"), subject, "text").subject())
                .isEqualTo(subject);
    }

    @Test
    void aTemplateThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.render("no-such-mail", Locale.ENGLISH, Map.of()))
                .withMessageContaining("no-such-mail");
    }

    private static Map<String, Object> model(String buyer) {
        return Map.of("orderNumber", "PO-2026-00007", "date", LocalDate.of(2026, 3, 2), "buyer", buyer);
    }
}
