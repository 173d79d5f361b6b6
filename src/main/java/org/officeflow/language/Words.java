package org.officeflow.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one room says to people, in every language: {@code words/<room>.properties} in English, {@code words/<room>_nl.properties}
 * in Dutch. Values stand in their text as in {@link String#format}, a {@link Value} as the language writes it. A word that a language
 * lacks is said in English.
 */
public final class Words {

    private static final Map<String, Words> ROOMS = new ConcurrentHashMap<>();

    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    private Words(String room) {
        for (var language : Language.values()) {
            var ending = language == Language.ENGLISH ? "" : "_" + language.tag();
            words.put(language, WordFile.read("words/" + room + ending + ".properties"));
        }
    }

    /** @throws IllegalStateException when the room has no words */
    public static Words of(String room) {
        return ROOMS.computeIfAbsent(room, Words::new);
    }

    /**
     * Says it in the language of whoever reads it.
     *
     * @throws IllegalArgumentException when there is no such word
     */
    public String say(String key, Object... values) {
        return say(Language.ofReader(), key, values);
    }

    /**
     * Says it in this language.
     *
     * @throws IllegalArgumentException when there is no such word
     */
    public String say(Language language, String key, Object... values) {
        var english = words.getOrDefault(Language.ENGLISH, Map.of()).get(key);
        if (english == null) {
            throw new IllegalArgumentException("There is no word \"" + key + "\".");
        }
        var typed = Arrays.stream(values)
                .map(value -> value instanceof Value each ? each.in(language) : value)
                .toArray();
        return words.getOrDefault(language, Map.of()).getOrDefault(key, english).formatted(typed);
    }

    /** Says it in the language of whoever reads it, or says something else where there is no such word. */
    public String sayOr(String otherwise, String key) {
        return keys(Language.ENGLISH).contains(key) ? say(key) : otherwise;
    }

    /** The keys of all words of a language. */
    public Set<String> keys(Language language) {
        return Set.copyOf(words.getOrDefault(language, Map.of()).keySet());
    }
}
