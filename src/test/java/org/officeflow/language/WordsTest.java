package org.officeflow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Which language somebody gets, and that every room says everything in each. */
class WordsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "words");
    private static final Pattern VALUE = Pattern.compile("%(\\d\\$)?.");

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    /** The words of a room, held by a class for itself, or by one that says them for its package. */
    private static final Pattern HELD = Pattern.compile("Words (\\w+) = Words\\.of\\(\"([\\w-]+)\"\\)");

    /** What says it, the key, and whether more of the key follows. */
    private static final Pattern SAYS =
            Pattern.compile("\\b(\\w+)\\.say(?:Or)?\\(\\s*(?:[^\";]{0,60}?,\\s*)?\"([^\"]+)\"(\\s*\\+)?");

    private final Words words = Words.of("forms");

    @AfterEach
    void nobodyAsksAnyMore() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyRoomSaysEverythingInEveryLanguageWithTheSameValues() throws IOException {
        var faults = new ArrayList<String>();
        for (var room : rooms()) {
            var english = WordFile.read("words/" + room + ".properties");
            for (var language : Language.values()) {
                if (language == Language.ENGLISH) {
                    continue;
                }
                var file = room + "_" + language.tag();
                var other = WordFile.read("words/" + file + ".properties");
                var keys = new TreeSet<>(english.keySet());
                keys.addAll(other.keySet());
                for (var key : keys) {
                    if (!other.containsKey(key)) {
                        faults.add(file + " lacks " + key + "=" + english.get(key));
                    } else if (!english.containsKey(key)) {
                        faults.add(file + " has " + key + " too many");
                    } else if (!values(english.get(key)).equals(values(other.get(key)))) {
                        faults.add(file + ": " + key + " says other values than in English");
                    }
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everythingThatIsSaidStandsInTheWordsOfItsRoom() throws IOException {
        var faults = new ArrayList<String>();
        for (var said : said()) {
            var keys = WordFile.read("words/" + said.room() + ".properties").keySet();
            if (!said.standsAmong(keys)) {
                faults.add(said.room() + ": " + said.key());
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void noWordStandsThereThatNobodySays() throws IOException {
        var literals = new TreeSet<String>();
        for (var source : sources()) {
            LITERAL.matcher(Files.readString(source)).results().forEach(literal -> literals.add(literal.group(1)));
        }
        var beginnings = literals.stream()
                .filter(literal -> literal.endsWith(".") && !literal.contains(" "))
                .toList();
        var faults = new ArrayList<String>();
        for (var room : rooms()) {
            for (var key : WordFile.read("words/" + room + ".properties").keySet()) {
                if (!literals.contains(key) && beginnings.stream().noneMatch(key::startsWith)) {
                    faults.add(room + ": " + key);
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        var faults = new ArrayList<String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var keys = new TreeSet<String>();
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !keys.add(key))
                        .forEach(key -> faults.add(file.getFileName() + ": " + key));
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void theBrowsersFirstLanguageDecides() {
        asks("nl-NL,nl;q=0.9,en;q=0.8", "nl-NL");
        assertThat(Language.ofReader()).isEqualTo(Language.DUTCH);
        assertThat(words.say("field.at-most", 5)).isEqualTo("mag hoogstens 5 zijn.");

        asks("en-GB,nl;q=0.5", "en-GB");
        assertThat(Language.ofReader()).isEqualTo(Language.ENGLISH);

        asks("fr-FR,nl;q=0.5", "fr-FR");
        assertThat(Language.ofReader()).isEqualTo(Language.ENGLISH);
        assertThat(words.say("field.at-most", 5)).isEqualTo("must be at most 5.");
    }

    @Test
    void whereNobodyAsksEnglishIsSpokenWhateverTheMachineSpeaks() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        assertThat(Language.ofReader()).isEqualTo(Language.ENGLISH);

        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThat(Language.ofReader()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aNumberIsWrittenAsTheLanguageWritesIt() {
        assertThat(Language.ENGLISH.number(new BigDecimal("1000000.50"))).isEqualTo("1000000.5");
        assertThat(Language.DUTCH.number(new BigDecimal("0.001"))).isEqualTo("0,001");
    }

    @Test
    void aWordThatNobodyKnowsIsAMistake() {
        assertThatThrownBy(() -> words.say("field.unknown")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Words.of("nowhere")).isInstanceOf(IllegalStateException.class);
    }

    private static void asks(String header, String first) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        LocaleContextHolder.setLocale(Locale.forLanguageTag(first));
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A key that is said somewhere, or how it begins. */
    private record Said(String room, String key, boolean isBeginning) {

        boolean standsAmong(Set<String> keys) {
            return isBeginning ? keys.stream().anyMatch(each -> each.startsWith(key)) : keys.contains(key);
        }
    }

    private static List<Said> said() throws IOException {
        var holders = new HashMap<String, String>();
        for (var source : sources()) {
            var name = source.getFileName().toString().replace(".java", "");
            HELD.matcher(Files.readString(source)).results().forEach(held -> holders.put(name, held.group(2)));
        }
        var all = new ArrayList<Said>();
        for (var source : sources()) {
            var name = source.getFileName().toString().replace(".java", "");
            SAYS.matcher(Files.readString(source)).results().forEach(says -> {
                var room = holders.get(says.group(1).equals("WORDS") ? name : says.group(1));
                if (room != null) {
                    all.add(new Said(room, says.group(2), says.group(3) != null));
                }
            });
        }
        assertThat(all).extracting(Said::room).contains("forms", "engine", "approval", "procurement");
        return all;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> rooms() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var rooms = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .toList();
            assertThat(rooms).contains("forms");
            return rooms;
        }
    }
}
