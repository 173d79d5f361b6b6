package org.officeflow.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.officeflow.language.Language;

class MailTemplatesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "templates", "mail");
    private static final Pattern VALUE = Pattern.compile("\\$\\{#?(\\w+)");
    /** How the templates of mails to people here are called. */
    private static final Pattern NAME = Pattern.compile(
            "\"((?:approval|purchase|task|absence|order|onboarding|preboarding|learning|probation|check-in|leaving|transfer)-[a-z-]+)\"");

    private final MailTemplates templates = new MailTemplates();

    @Test
    void theFirstLineIsTheSubjectAndTheRestTheText() {
        var mail = templates.render("order-to-supplier", Locale.ENGLISH, model("Müller & Söhne <b>"));

        assertThat(mail.subject()).isEqualTo("Purchase order PO-2026-00007");
        assertThat(mail.text())
                .startsWith("Dear Lichthuis,\n\nPlease find attached our purchase order PO-2026-00007 of 2 March 2026.")
                .endsWith("Kind regards,\nMüller & Söhne <b>\n");
    }

    @Test
    void theDutchOfficeWritesDutch() {
        var mail = templates.render("order-to-supplier", Locale.forLanguageTag("nl-NL"), model("Kantoor"));

        assertThat(mail.subject()).isEqualTo("Inkooporder PO-2026-00007");
        assertThat(mail.text()).contains("van 2 maart 2026.");
    }

    @Test
    void everyMailIsThereInEveryLanguageAndSaysTheSameValues() throws IOException {
        var faults = new ArrayList<String>();
        var mails = mails();
        for (var mail : mails) {
            for (var language : Language.values()) {
                var other = FOLDER.resolve(mail + (language == Language.ENGLISH ? "" : "_" + language.tag()) + ".txt");
                if (!Files.exists(other)) {
                    faults.add(mail + " is missing in " + language);
                } else if (!values(other).equals(values(FOLDER.resolve(mail + ".txt")))) {
                    faults.add(mail + " says other values in " + language + " than in English");
                }
            }
        }

        assertThat(mails).contains("approval-asked", "absence-registered", "order-to-supplier");
        assertThat(faults).isEmpty();
    }

    @Test
    void everyMailThatIsSentHasItsTextAndNoTextIsLeftUnused() throws IOException {
        var named = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith("Mails.java"))
                    .toList()) {
                NAME.matcher(Files.readString(source)).results().forEach(name -> named.add(name.group(1)));
            }
        }
        assertThat(named).isEqualTo(new TreeSet<>(mails()));
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
        return Map.of(
                "orderNumber",
                "PO-2026-00007",
                "date",
                LocalDate.of(2026, 3, 2),
                "buyer",
                buyer,
                "supplier",
                "Lichthuis");
    }

    /** The names of all mails, whatever languages they are in. */
    private static List<String> mails() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceAll("(_[a-z]{2})?\\.txt$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> values(Path template) throws IOException {
        return VALUE.matcher(Files.readString(template))
                .results()
                .map(value -> value.group(1))
                .sorted()
                .toList();
    }
}
