package org.officeflow.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** What forms show: the facts of each form from the room that owns it, in the shape that Tasklist reads. */
final class FormDesk {

    private final Supplier<Stream<FormFacts>> allFacts;
    private final Supplier<Stream<FormOptions>> allOptions;
    private volatile @Nullable Map<String, FormFacts> facts;
    private volatile @Nullable Map<String, FormOptions> options;

    FormDesk(Supplier<Stream<FormFacts>> allFacts, Supplier<Stream<FormOptions>> allOptions) {
        this.allFacts = allFacts;
        this.allOptions = allOptions;
    }

    /** The facts of these names; the others are not even read. */
    Map<String, Object> facts(FormContext context, Set<String> names) {
        var known = facts;
        if (known == null) {
            known = allFacts.get().collect(Collectors.toMap(FormFacts::formId, each -> each));
            facts = known;
        }
        var source = known.get(context.formId());
        var named = new LinkedHashMap<String, Object>();
        if (source == null) {
            return named;
        }
        source.read(context).forEach((name, fact) -> {
            var value = names.contains(name) ? fact.get() : null;
            if (value != null) {
                named.put(name, value);
            }
        });
        return named;
    }

    /** The choices of a start form by {@code valuesKey}, each read on demand. */
    Map<String, Supplier<List<FormOptions.Option>>> options(String formId, FormContext context) {
        var known = options;
        if (known == null) {
            known = allOptions.get().collect(Collectors.toMap(FormOptions::formId, each -> each));
            options = known;
        }
        var source = known.get(formId);
        return source == null ? Map.of() : source.read(context);
    }

    /**
     * As the form in the browser reads it: scalars as they are, dates as ISO text, lists and rows as JSON.
     *
     * @param deserialized whether the caller reads JSON as an object; over REST Tasklist asks for the text
     */
    static TypedValue shown(Object value, boolean deserialized) {
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return json(value, deserialized);
        }
        return Variables.stringValue(value.toString());
    }

    private static TypedValue number(Number number) {
        var exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        try {
            return Variables.longValue(exact.longValueExact());
        } catch (ArithmeticException e) {
            return Variables.doubleValue(exact.doubleValue());
        }
    }

    private static TypedValue json(Object value, boolean deserialized) {
        try {
            var text = PlainValues.JSON.writeValueAsString(plain(value));
            SpinJsonNode node = deserialized ? org.camunda.spin.Spin.JSON(text) : null;
            return new org.camunda.spin.plugin.variable.value.impl.JsonValueImpl(
                    node, text, SpinValues.jsonValue(text).create().getSerializationDataFormat(), deserialized, true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form's facts cannot be written as JSON", e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, inner) -> {
                if (inner != null) {
                    plain.put(String.valueOf(key), plain(inner));
                }
            });
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(FormDesk::plain).toList();
        }
        if (value instanceof LocalDate || value instanceof Instant || value instanceof Enum<?>) {
            return value.toString();
        }
        return value;
    }

    /** Facts as conditions read them. */
    static Map<String, @Nullable Object> forConditions(Map<String, Object> facts) {
        var plain = new HashMap<String, @Nullable Object>();
        facts.forEach((name, value) -> {
            var each = plain(value);
            plain.put(name, each instanceof BigInteger whole ? new BigDecimal(whole) : each);
        });
        return plain;
    }
}
