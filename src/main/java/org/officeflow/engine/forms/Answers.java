package org.officeflow.engine.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.variables.NeverStored;

/**
 * The checked answers of the form that was just submitted, or of one row of its list. They travel in memory only, in the same
 * transaction, to the listener that hands them to the domain; the engine stores none of them.
 */
public final class Answers implements NeverStored {

    static final String VARIABLE = "answers";

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * The answers of the form just submitted in this transaction; without any when the step had no form.
     *
     * @param scope the task (in a task listener) or the execution
     */
    public static Answers of(VariableScope scope) {
        return scope.getVariable(VARIABLE) instanceof Answers answers ? answers : NONE;
    }

    /**
     * Answers as the guard would hand them on, for tests of what reads them.
     *
     * @param values text, numbers, yes or no, dates as ISO text, lists of text, lists of maps for rows
     */
    public static Answers ofValues(Map<String, ?> values) {
        var plain = new LinkedHashMap<String, Object>();
        PlainValues.ofForm(values).forEach((key, value) -> {
            if (value != null) {
                plain.put(key, value);
            }
        });
        return new Answers(plain);
    }

    /** Nothing was answered. */
    public static Answers none() {
        return NONE;
    }

    static Answers checked(Map<String, Object> values) {
        return new Answers(new LinkedHashMap<>(values));
    }

    /** Whether the person answered this field. */
    public boolean has(String key) {
        return find(key) != null;
    }

    /** The keys that were answered. */
    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /**
     * A text, a date as ISO text, or the value of the chosen option.
     *
     * @throws IllegalArgumentException if the field was not answered
     */
    public String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    /** A text, if it was answered. */
    public Optional<String> optionalText(String key) {
        var value = find(key);
        if (value instanceof BigDecimal number) {
            return Optional.of(number.toPlainString());
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    /** The chosen values of a checklist or taglist, in their order; empty when none. */
    public List<String> texts(String key) {
        return find(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /**
     * A number exactly as it was typed.
     *
     * @throws IllegalArgumentException if the field was not answered
     */
    public BigDecimal decimal(String key) {
        return optionalDecimal(key).orElseThrow(() -> missing(key));
    }

    /** A number exactly as it was typed, if it was answered. */
    public Optional<BigDecimal> optionalDecimal(String key) {
        var value = find(key);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(value instanceof BigDecimal number ? number : new BigDecimal(value.toString()));
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException if the field was not answered
     * @throws ArithmeticException if the number has decimals (the form should have said {@code decimalDigits: 0})
     */
    public int integer(String key) {
        return decimal(key).intValueExact();
    }

    /** A yes or no; no when it was not answered. */
    public boolean flag(String key) {
        return find(key) instanceof Boolean flag && flag;
    }

    /**
     * A date.
     *
     * @throws IllegalArgumentException if the field was not answered
     */
    public LocalDate date(String key) {
        return optionalDate(key).orElseThrow(() -> missing(key));
    }

    /** A date, if it was answered. */
    public Optional<LocalDate> optionalDate(String key) {
        return optionalText(key).map(text -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
    }

    /** The rows of a list, in their order; empty when the list was empty. */
    public List<Answers> rows(String key) {
        return find(key) instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(Answers::row).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Answers row(Object row) {
        return new Answers((Map<String, Object>) row);
    }

    /** Finds {@code a} or, in a group, {@code a.b}. */
    private @Nullable Object find(String key) {
        if (values.containsKey(key)) {
            return values.get(key);
        }
        Object current = values;
        for (var name : key.split("\\.")) {
            if (!(current instanceof Map<?, ?> map)) {
                return null;
            }
            current = map.get(name);
        }
        return current;
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("The form did not answer \"" + key + "\".");
    }

    /** Names of the answered fields only: what people wrote belongs in no log. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
