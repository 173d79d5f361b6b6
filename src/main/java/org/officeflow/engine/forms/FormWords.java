package org.officeflow.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.officeflow.language.Language;
import org.officeflow.language.WordFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Says a form in another language. The form itself is English; {@code forms/nl.properties} holds the Dutch words by form, id of the
 * component and property: {@code request-purchase.Field_subject.label}, {@code ….values.furniture} for an option by its value,
 * {@code ….columns.when} for a column by its key. What is not in the file stays English, and so does what somebody has written
 * otherwise since and deployed: it may mean something else now. Nothing but what people read is touched: no key, no value, no
 * condition.
 */
final class FormWords {

    private static final List<String> READ = List.of(
            "label",
            "description",
            "text",
            "content",
            "dateLabel",
            "timeLabel",
            "alt",
            "prefixAdorner",
            "suffixAdorner");
    /** Lists of things to read, and what tells one from the other. */
    private static final Map<String, String> LISTS = Map.of("values", "value", "columns", "key");

    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    /** What the words are translations of: the texts of the forms that come with the application. */
    private final Map<String, String> english = new HashMap<>();

    FormWords() {
        try {
            for (var form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                readable(PlainValues.JSON.readTree(form.getContentAsByteArray()))
                        .forEach(word -> english.put(word.key(), word.text()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the forms that come with the application cannot be read", e);
        }
        for (var language : Language.values()) {
            words.put(
                    language,
                    language == Language.ENGLISH ? Map.of() : WordFile.read("forms/" + language.tag() + ".properties"));
        }
    }

    /** The form as this language says it; as it is where there is nothing to say differently. */
    byte[] translated(byte[] form, Language language) {
        var known = words.getOrDefault(language, Map.of());
        if (known.isEmpty()) {
            return form;
        }
        try {
            var json = PlainValues.JSON.readTree(form);
            for (var word : readable(json)) {
                var text = known.get(word.key());
                if (text != null && word.text().equals(english.get(word.key()))) {
                    word.holder().put(word.property(), text);
                }
            }
            return PlainValues.JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a form cannot be read", e);
        }
    }

    /** Something that people read: its key in the file of words, and where it stands in the form. */
    record Readable(String key, ObjectNode holder, String property) {

        String text() {
            return holder.path(property).asText();
        }
    }

    /** Everything in a form that people read. */
    static List<Readable> readable(JsonNode form) {
        var all = new ArrayList<Readable>();
        components(form, form.path("id").asText(), all);
        return all;
    }

    private static void components(JsonNode parent, String form, List<Readable> all) {
        for (var component : parent.path("components")) {
            var at = form + "." + component.path("id").asText();
            properties(component, at, all);
            properties(component.path("appearance"), at, all);
            LISTS.forEach((list, name) -> component
                    .path(list)
                    .forEach(each -> add(
                            each,
                            "label",
                            at + "." + list + "." + each.path(name).asText(),
                            all)));
            components(component, form, all);
        }
    }

    private static void properties(JsonNode node, String at, List<Readable> all) {
        READ.forEach(property -> add(node, property, at + "." + property, all));
    }

    private static void add(JsonNode node, String property, String key, List<Readable> all) {
        if (node instanceof ObjectNode holder
                && node.path(property).isTextual()
                && !node.path(property).asText().isBlank()) {
            all.add(new Readable(key, holder, property));
        }
    }
}
