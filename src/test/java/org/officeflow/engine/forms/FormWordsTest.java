package org.officeflow.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.officeflow.language.Language;
import org.officeflow.language.WordFile;

/** Every form says everything in Dutch, and does the same. */
class FormWordsTest {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    /** Properties of a form that nobody reads. */
    private static final Set<String> UNREAD = Set.of(
            "type",
            "subtype",
            "id",
            "key",
            "path",
            "value",
            "valuesKey",
            "dataSource",
            "hide",
            "row",
            "columns",
            "validationType",
            "executionPlatform",
            "executionPlatformVersion",
            "name",
            "version");

    private final FormWords words = new FormWords();

    @Test
    void everyWordOfEveryFormIsThereInDutchAndNoneTooMany() throws IOException {
        var dutch = WordFile.read("forms/nl.properties");
        var known = new TreeSet<String>();
        var faults = new ArrayList<String>();
        for (var form : forms()) {
            for (var word : FormWords.readable(form)) {
                if (!known.add(word.key())) {
                    faults.add(word.key() + " stands twice in the form.");
                }
                var text = dutch.get(word.key());
                if (text == null || text.isBlank()) {
                    faults.add("missing: " + word.key() + "=" + word.text());
                } else if (!templates(text).equals(templates(word.text()))
                        || text.startsWith("=") != word.text().startsWith("=")) {
                    faults.add(word.key() + " shows other values than the English text.");
                }
            }
        }
        dutch.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> faults.add("surplus: " + key));

        assertThat(faults).isEmpty();
    }

    @Test
    void nothingThatPeopleReadEscapesTheFileOfWords() throws IOException {
        var faults = new ArrayList<String>();
        for (var form : forms()) {
            var found = FormWords.readable(form).stream()
                    .map(word -> word.property() + "=" + word.text())
                    .toList();
            leaves(form, "", (property, text) -> {
                if (!UNREAD.contains(property) && !text.isBlank() && !found.contains(property + "=" + text)) {
                    faults.add(form.path("id").asText() + ": " + property + "=" + text);
                }
            });
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void inDutchAFormAsksForTheSameAnswersUnderTheSameConditions() throws IOException {
        for (var form : forms()) {
            var dutch = words.translated(PlainValues.JSON.writeValueAsBytes(form), Language.DUTCH);
            var english = PlainValues.JSON.writeValueAsBytes(form);

            assertThat(technical(dutch)).isEqualTo(technical(english));
            assertThat(PlainValues.JSON.readTree(dutch)).isNotEqualTo(form);
            assertThat(words.translated(english, Language.ENGLISH)).isEqualTo(english);
        }
    }

    @Test
    void aFormWithoutWordsOfItsOwnStaysEnglish() throws IOException {
        var sample = Files.readAllBytes(Path.of("src/test/resources/engine/guard-sample-fill.form"));

        assertThat(PlainValues.JSON.readTree(words.translated(sample, Language.DUTCH)))
                .isEqualTo(PlainValues.JSON.readTree(sample));
    }

    @Test
    void whatAnAnalystHasWrittenOtherwiseSinceIsShownAsItIsWritten() throws IOException {
        var shipped = Files.readString(Path.of("forms/procurement/clear-supplier.form"));
        var changed = shipped.replace("\"Note\"", "\"Note for the bookkeeper\"").getBytes(StandardCharsets.UTF_8);

        var labels = FormWords.readable(PlainValues.JSON.readTree(words.translated(changed, Language.DUTCH))).stream()
                .map(FormWords.Readable::text)
                .toList();

        assertThat(labels).contains("Note for the bookkeeper", "E-mailadres voor bestellingen");
        assertThat(labels).doesNotContain("Opmerking");
    }

    private static List<String> technical(byte[] json) throws IOException {
        var all = new ArrayList<String>();
        leaves(PlainValues.JSON.readTree(json), "", (property, text) -> {
            if (UNREAD.contains(property)) {
                all.add(property + "=" + text);
            }
        });
        return all;
    }

    private static void leaves(JsonNode node, String property, BiConsumer<String, String> look) {
        if (node.isTextual()) {
            look.accept(property, node.asText());
        } else if (node.isObject()) {
            node.properties().forEach(each -> leaves(each.getValue(), each.getKey(), look));
        } else {
            node.forEach(each -> leaves(each, property, look));
        }
    }

    private static Set<String> templates(String text) {
        return new TreeSet<>(
                TEMPLATE.matcher(text).results().map(MatchResult::group).toList());
    }

    private static List<JsonNode> forms() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            var forms = new ArrayList<JsonNode>();
            for (var file : files.filter(path -> path.toString().endsWith(".form"))
                    .sorted()
                    .toList()) {
                forms.add(PlainValues.JSON.readTree(Files.readAllBytes(file)));
            }
            assertThat(forms).isNotEmpty();
            return forms;
        }
    }
}
