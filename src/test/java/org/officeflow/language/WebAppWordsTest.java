package org.officeflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dutch words of the shipped web apps beside their English ones, as they lie on the class path. */
class WebAppWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the page puts into a text, and the markup in it. */
    private static final Pattern FIXED = Pattern.compile("\\{\\{.*?}}|\\{}|%[sd]|<[^<>]+>|&\\w+;|\\[|\\]");

    private static final Pattern SPACE = Pattern.compile("^\\s+|\\s+$");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyWordOfTheWebAppIsThereInDutchAndNoneTooMany(String app) throws IOException {
        var english = words(app, "en");
        var dutch = words(app, "nl");
        var keys = new TreeSet<>(english.keySet());
        keys.addAll(dutch.keySet());
        var faults = new ArrayList<String>();
        for (var key : keys) {
            var from = english.get(key);
            var to = dutch.get(key);
            if (to == null) {
                faults.add("missing: " + key + "=" + from);
            } else if (from == null) {
                faults.add("surplus: " + key);
            } else if (from.isBlank() != to.isBlank()) {
                faults.add("empty: " + key + "=" + from);
            } else if (!fixed(from).equals(fixed(to))) {
                faults.add("other values than in English: " + key + "=" + to);
            } else if (!spaces(from).equals(spaces(to))) {
                faults.add("other spaces around it: " + key + "=" + to);
            }
        }

        assertThat(english).hasSizeGreaterThan(100);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void weeksMonthsAndTimesAreWrittenAsTheDutchDo(String app) throws IOException {
        var dates = tree(app, "nl").path("dateLocales");

        assertThat(dates.path("months")).hasSize(12);
        assertThat(dates.path("weekdays").path(1).asText()).isEqualTo("maandag");
        assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("DD-MM-YYYY");
        assertThat(dates.path("week").path("dow").asInt()).isEqualTo(1);
    }

    private static Map<String, String> words(String app, String language) throws IOException {
        var words = new TreeMap<String, String>();
        collect(tree(app, language), "", words);
        return words;
    }

    private static void collect(JsonNode node, String path, Map<String, String> words) {
        if (node.isObject()) {
            node.properties().forEach(each -> collect(each.getValue(), path + "/" + each.getKey(), words));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "/" + i, words);
            }
        } else {
            words.put(path, node.asText());
        }
    }

    private static JsonNode tree(String app, String language) throws IOException {
        var path = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (var file = WebAppWordsTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }

    private static Object fixed(String text) {
        // a name between pointed brackets is for people, such as <null> or <Operation>
        var words = text.matches("<[^<>/]+>") ? "" : text;
        var found =
                FIXED.matcher(words).results().map(MatchResult::group).sorted().toArray(String[]::new);
        return Arrays.asList(found);
    }

    private static Object spaces(String text) {
        return SPACE.matcher(text).results().map(MatchResult::group).toList();
    }
}
