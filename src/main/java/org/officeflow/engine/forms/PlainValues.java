package org.officeflow.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Brings what arrives in the engine's many wrappings down to text, BigDecimal, yes or no, lists and maps of these, and counts how
 * much it is. What is none of these stays an {@link Unreadable}.
 */
final class PlainValues {

    /** A whole submission, in characters. */
    static final int MOST_CHARACTERS = 256 * 1024;

    private static final int DEEPEST = 12;
    private static final int MOST_DIGITS = 100;

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * A value that no form field can hold.
     *
     * @param why the words for it in {@link GuardWords}
     */
    record Unreadable(String why) {}

    private int characters;

    private PlainValues() {}

    /** @throws FormRefusal if the whole is larger than {@link #MOST_CHARACTERS} */
    static Map<String, @Nullable Object> ofForm(Map<String, ?> values) {
        var reader = new PlainValues();
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (var key : values.keySet()) {
            var value = values instanceof org.camunda.bpm.engine.variable.VariableMap map
                    ? map.getValueTyped(key)
                    : values.get(key);
            plain.put(key, reader.plain(value, 0));
            reader.count(key.length());
        }
        return plain;
    }

    private @Nullable Object plain(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return new Unreadable("field.too-deep");
        }
        if (value == null) {
            return null;
        }
        count(1);
        if (value instanceof TypedValue typed) {
            return ofTyped(typed, depth);
        }
        if (value instanceof CharSequence text) {
            count(text.length());
            return text.toString();
        }
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof LocalDate || value instanceof Instant || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, inner) -> {
                count(String.valueOf(key).length());
                plain.put(String.valueOf(key), plain(inner, depth + 1));
            });
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            var plain = new ArrayList<@Nullable Object>();
            collection.forEach(inner -> plain.add(plain(inner, depth + 1)));
            return plain;
        }
        return new Unreadable("field.no-value");
    }

    private @Nullable Object ofTyped(TypedValue typed, int depth) {
        if (typed instanceof SerializableValue serializable && !(typed instanceof ObjectValue)) {
            var text = serializable.getValueSerialized();
            return text == null ? null : ofJson(text, depth);
        }
        if (typed instanceof ObjectValue object && !object.isDeserialized()) {
            return new Unreadable("field.no-value");
        }
        return plain(typed.getValue(), depth);
    }

    private @Nullable Object ofJson(String text, int depth) {
        if (text.length() > MOST_CHARACTERS) {
            count(text.length());
        }
        try {
            return plain(JSON.readValue(text, Object.class), depth);
        } catch (JsonProcessingException e) {
            return new Unreadable("field.unreadable");
        }
    }

    private static Object ofNumber(Number number) {
        if (number instanceof BigInteger big) {
            return ofDecimal(new BigDecimal(big));
        }
        if (number instanceof BigDecimal decimal) {
            return ofDecimal(decimal);
        }
        var real = number.doubleValue();
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(real)
                    ? ofDecimal(new BigDecimal(number.toString()))
                    : new Unreadable("field.number");
        }
        return BigDecimal.valueOf(number.longValue());
    }

    /** Nobody computes with a number of a million digits, not even a condition that only compares. */
    private static Object ofDecimal(BigDecimal number) {
        var tooLong = number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
        return tooLong ? new Unreadable("field.digits") : number;
    }

    private void count(int more) {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw new FormRefusal(GuardWords.say("form.too-much"));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> asMap(Object map) {
        return (Map<String, @Nullable Object>) map;
    }

    @SuppressWarnings("unchecked")
    static List<@Nullable Object> asList(Object list) {
        return (List<@Nullable Object>) list;
    }
}
