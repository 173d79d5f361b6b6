package org.officeflow.language;

import java.util.List;

/**
 * A sentence of a room that is said in the language of whoever reads it, however much later: the key of the word, and the values
 * that stand in it. {@link Words} says at once; this can be kept.
 *
 * @param room whose words, {@code words/<room>.properties}
 */
public record Saying(String room, String key, List<Value> values) implements Value {

    public Saying {
        values = List.copyOf(values);
    }

    /** What is no value stands there as the text that it is. */
    public static Saying of(String room, String key, Object... values) {
        return new Saying(room, key, Value.typed(values));
    }

    /**
     * Says it.
     *
     * @throws IllegalArgumentException when there is no such word, or it takes more values
     * @throws IllegalStateException when the room has no words
     */
    @Override
    public String in(Language language) {
        return Words.of(room).say(language, key, values.toArray());
    }
}
