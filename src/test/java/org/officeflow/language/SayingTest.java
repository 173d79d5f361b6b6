package org.officeflow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that are kept and said later, in the language of whoever reads them. */
class SayingTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "officeflow");
    private static final Pattern SAYING = Pattern.compile("Saying\\.of\\(\\s*\"([a-z-]+)\",\\s*\"([a-z.-]*[a-z])\"");
    private static final Pattern TOLD = Pattern.compile("\"(timeline\\.[a-z.-]*[a-z])\"");

    /** A class says the words of one room; where it names none, those that its package tells, or those of the room that it stands in. */
    private static final Pattern ROOM = Pattern.compile("(?:Words|Saying)\\.of\\(\\s*\"([a-z-]+)\"");

    static List<Value> values() {
        return List.of(
                Value.text("Lamps"),
                Value.euro(new BigDecimal("1234.50")),
                Value.price(new BigDecimal("0.0125")),
                Value.quantity(new BigDecimal("1000.5")),
                Value.day(LocalDate.of(2026, 3, 31)),
                Value.translated("Above 250.", Map.of("nl", "Boven 250.")),
                Value.list("; ", "Lamps", Value.euro(BigDecimal.ONE)),
                Value.list(", "),
                Saying.of("approval", "timeline.answered"),
                Saying.of("approval", "timeline.waits", "Mark", Saying.of("approval", "role.finance")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whateverIsKeptIsReadAgain(Value value) {
        assertThat(SayingText.read(SayingText.write(value))).contains(value);
    }

    @Test
    void whatNobodyKeptSoIsNotRead() {
        assertThat(SayingText.read("")).isEmpty();
        assertThat(SayingText.read("{\"later\": 1}")).isEmpty();
        assertThat(SayingText.read("not JSON")).isEmpty();
    }

    @Test
    void everyLanguageWritesValuesInItsOwnWay() {
        assertThat(values())
                .extracting(value -> value.in(Language.ENGLISH))
                .containsExactly(
                        "Lamps",
                        "EUR 1,234.50",
                        "0.0125",
                        "1,000.5",
                        "2026-03-31",
                        "Above 250.",
                        "Lamps; EUR 1.00",
                        "",
                        "Answered the question",
                        "Waits for Mark as finance");
        assertThat(values())
                .extracting(value -> value.in(Language.DUTCH))
                .containsExactly(
                        "Lamps",
                        "EUR 1.234,50",
                        "0,0125",
                        "1.000,5",
                        "31-03-2026",
                        "Boven 250.",
                        "Lamps; EUR 1,00",
                        "",
                        "Heeft de vraag beantwoord",
                        "Wacht op Mark als lid van financiën");
        assertThat(Language.DUTCH.moment(LocalDateTime.of(2026, 3, 1, 9, 5))).isEqualTo("01-03-2026 09:05");
        assertThat(Language.ENGLISH.moment(LocalDateTime.of(2026, 3, 1, 9, 5))).isEqualTo("2026-03-01 09:05");
    }

    @Test
    void aWordTakesTypedValuesToo() {
        assertThat(Words.of("procurement").say(Language.DUTCH, "timeline.without-tax", Value.euro(BigDecimal.TEN)))
                .isEqualTo("EUR 10,00 zonder btw");
    }

    @Test
    void aSentenceThatNobodyKnowsIsAMistake() {
        var unknown = Saying.of("approval", "timeline.unknown");
        assertThatThrownBy(() -> unknown.in(Language.DUTCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySentenceThatSomeRoomKeepsHasItsWords() throws IOException {
        var found = new TreeSet<String>();
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                var room = room(text)
                        .or(() -> room(told(file)))
                        .orElseGet(() -> SOURCES.relativize(file).getName(0).toString());
                SAYING.matcher(text).results().forEach(hit -> found.add(hit.group(1) + " " + hit.group(2)));
                TOLD.matcher(text).results().forEach(hit -> found.add(room + " " + hit.group(1)));
            }
        }
        for (var each : found) {
            var parts = each.split(" ");
            if (!Words.of(parts[0]).keys(Language.ENGLISH).contains(parts[1])) {
                missing.add(each);
            }
        }

        assertThat(found).hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    private static Optional<String> room(String text) {
        return ROOM.matcher(text).results().map(hit -> hit.group(1)).findFirst();
    }

    /** What tells the timeline for all classes of a package, where it has one. */
    private static String told(Path file) {
        var told = file.resolveSibling("Told.java");
        try {
            return Files.exists(told) ? Files.readString(told) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noSentenceOfATimelineIsLeftUnused() throws IOException {
        var sources = new StringBuilder();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        var unused = new TreeSet<String>();
        for (var room : List.of("approval", "procurement", "absence", "cockpit", "tasklist", "probation", "check-in")) {
            Words.of(room).keys(Language.ENGLISH).stream()
                    .filter(key -> key.startsWith("timeline.") && sources.indexOf('"' + key + '"') < 0)
                    .forEach(key -> unused.add(room + " " + key));
        }

        assertThat(unused).isEmpty();
    }
}
