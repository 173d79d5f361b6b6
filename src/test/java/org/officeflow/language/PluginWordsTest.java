package org.officeflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of our own pages: each stands in its script in English and in Dutch. */
class PluginWordsTest {

    private static final Path PLUGINS = Path.of("src", "main", "resources", "plugin-webapp");
    private static final Pattern WORD = Pattern.compile("(?m)^  (\\w+):(.*(?:\\n {4}.*)*)");
    private static final Pattern VALUES = Pattern.compile("^\\s*(\\([^)]*\\)) =>");
    private static final Pattern INNER = Pattern.compile("[{,]\\s*(\\w+): '");
    private static final Pattern USED = Pattern.compile("\\bwords\\.(\\w+)");

    static List<Path> plugins() throws IOException {
        try (var folders = Files.list(PLUGINS)) {
            return folders.map(folder -> folder.resolve("app"))
                    .filter(folder -> Files.exists(folder.resolve("words.js")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void everyWordOfOurPagesIsThereInDutchAndNoneTooMany(Path plugin) throws IOException {
        var english = words(plugin.resolve("words.js"), "const english = {");
        var dutch = words(plugin.resolve("words-nl.js"), "export const dutch = {");
        var faults = new ArrayList<String>();
        var keys = new TreeSet<>(english.keySet());
        keys.addAll(dutch.keySet());
        for (var key : keys) {
            if (!dutch.containsKey(key)) {
                faults.add("missing: " + key);
            } else if (!english.containsKey(key)) {
                faults.add("surplus: " + key);
            } else if (!english.get(key).equals(dutch.get(key))) {
                faults.add(key + " takes other values than in English");
            }
        }

        assertThat(english).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void everyWordThatAPageSaysExists(Path plugin) throws IOException {
        var known = new TreeSet<>(
                words(plugin.resolve("words.js"), "const english = {").keySet());
        known.addAll(words(plugin.resolve("words.js"), "const both = {").keySet());
        var used = new TreeSet<String>();
        try (var scripts = Files.list(plugin)) {
            for (var script :
                    scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                USED.matcher(Files.readString(script)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        used.remove("js"); // import … from './words.js'

        assertThat(used).isNotEmpty();
        assertThat(known).containsAll(used);
    }

    /** The words of one object, each with what it takes: the names of its values, or the keys inside it. */
    private static Map<String, String> words(Path script, String start) throws IOException {
        var text = Files.readString(script);
        assertThat(text).as(script.toString()).contains(start);
        var from = text.indexOf(start) + start.length();
        var words = new TreeMap<String, String>();
        for (var word : WORD.matcher(text.substring(from, text.indexOf("\n};", from) + 1))
                .results()
                .toList()) {
            assertThat(words.put(word.group(1), takes(word.group(2))))
                    .as("%s in %s, a second time", word.group(1), script)
                    .isNull();
        }
        return words;
    }

    private static String takes(String value) {
        var values = VALUES.matcher(value);
        if (values.find()) {
            return values.group(1);
        }
        return INNER.matcher(value)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.joining(" "));
    }
}
