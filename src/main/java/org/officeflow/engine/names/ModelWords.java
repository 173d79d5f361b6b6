package org.officeflow.engine.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.language.WordFile;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/**
 * Says names and rules in the language of whoever reads them. The models themselves are English; {@code processes/nl.properties} holds
 * the Dutch by the keys of {@link ModelTexts}. What is not in the file stays English, and so does what an analyst has written otherwise
 * since and deployed: it may mean something else now. What is kept and what the diagrams show stays as it was written.
 */
@Component
public class ModelWords {

    /** Behind the id of a rule: what takes back what it gives. */
    public static final String UNDO = ModelTexts.UNDO;

    private static final Words WORDS = Words.of("engine");

    /** How the keys of the lists of Tasklist begin. */
    private static final String LISTS = "list.";

    private final Map<String, String> english = ModelTexts.read();
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    ModelWords() {
        for (var language : Language.values()) {
            words.put(
                    language,
                    language == Language.ENGLISH
                            ? Map.of()
                            : WordFile.read("processes/" + language.tag() + ".properties"));
        }
    }

    /** The name of a process, by its key. */
    public String procedure(String process, String written) {
        return said(process + ModelTexts.NAME, written);
    }

    /** The name of a step, by the key of its process and its id there. */
    public String step(String process, String id, String written) {
        return said(process + "." + id, written);
    }

    /** What is written about a process or a step of it, by key or by key and id. */
    public String about(String key, String written) {
        return said(key + ModelTexts.DOCUMENTATION, written);
    }

    /** Why a rule asks somebody, by the key of its table and its id there. */
    public String rule(String table, String id, String written) {
        return said(table + "." + id, written);
    }

    /** Why a rule asks somebody, for every language, to be kept. */
    public Value ruleTold(String table, String id, String written) {
        return told(table + "." + id, written);
    }

    /** Why a rule of this table says so, for every language, to be kept, where it is not known which rule it was. */
    public Value ruleTold(String table, String written) {
        return english.entrySet().stream()
                .filter(text ->
                        text.getKey().startsWith(table + ".") && text.getValue().equals(written))
                .findFirst()
                .map(text -> told(text.getKey(), written))
                .orElseGet(() -> Value.text(written));
    }

    /** The name of a step, for every language, to be kept. */
    public Value stepTold(String process, String id, String written) {
        return told(process + "." + id, written);
    }

    private Value told(String key, String written) {
        var others = new HashMap<String, String>();
        words.keySet().stream()
                .filter(language -> language != Language.ENGLISH)
                .forEach(language -> others.put(language.tag(), in(language, key, written)));
        return Value.translated(written, others);
    }

    String said(String key, String written) {
        return in(Language.ofReader(), key, written);
    }

    private String in(Language language, String key, String written) {
        var text = words.getOrDefault(language, Map.of()).get(key);
        return text != null && written.equals(english.get(key)) ? text : written;
    }

    /** What was written where somebody reads this. */
    String written(String key, String said) {
        return words.values().stream().anyMatch(each -> said.equals(each.get(key)))
                ? Objects.requireNonNullElse(english.get(key), said)
                : said;
    }

    String saidOfList(String written) {
        return inOther(written, Language.ENGLISH, Language.ofReader());
    }

    String writtenOfList(String said) {
        return inOther(said, Language.ofReader(), Language.ENGLISH);
    }

    private static String inOther(String text, Language from, Language to) {
        return WORDS.keys(from).stream()
                .filter(key -> key.startsWith(LISTS) && WORDS.say(from, key).equals(text))
                .findFirst()
                .map(key -> WORDS.say(to, key))
                .orElse(text);
    }
}
