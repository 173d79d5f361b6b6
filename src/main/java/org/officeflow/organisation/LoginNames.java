package org.officeflow.organisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Logins as offices make them of a name: sofie, else sofie.devries, else sofie.devries2 and so on. Small letters a to z, digits. */
final class LoginNames {

    private static final int LONGEST_PART = 25;

    /** Letters that are no other letter with a mark. */
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d",
            (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i");

    private LoginNames() {}

    /** Every login that the name allows, the best first; without end. */
    static Stream<String> of(String name) {
        var whole = parts(name);
        return Stream.concat(Stream.of(whole.get(0)), whole(name)).distinct();
    }

    /** The same with the last name. */
    static Stream<String> whole(String name) {
        var whole = String.join(".", parts(name));
        return Stream.concat(
                Stream.of(whole), Stream.iterate(2, number -> number + 1).map(number -> whole + number));
    }

    /** First name and last name, the second one only if there is one. */
    private static List<String> parts(String name) {
        var parts = Stream.of(name.strip().split("\\s+"))
                .map(LoginNames::plain)
                .filter(part -> !part.isEmpty())
                .toList();
        // a name that cannot be written in these letters
        var first = parts.isEmpty() ? "newcomer" : shortened(parts.get(0));
        var last = parts.stream().skip(1).collect(Collectors.joining());
        return last.isEmpty() ? List.of(first) : List.of(first, shortened(last));
    }

    private static String plain(String part) {
        var unmarked = Normalizer.normalize(part.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var letters = unmarked.codePoints()
                .mapToObj(letter -> LETTERS.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining())
                .replaceAll("[^a-z0-9-]", "");
        return trimmed(letters);
    }

    private static String shortened(String part) {
        return part.length() > LONGEST_PART ? trimmed(part.substring(0, LONGEST_PART)) : part;
    }

    private static String trimmed(String part) {
        return part.replaceAll("^-+|-+$", "");
    }
}
