package org.officeflow.engine.variables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a gateway, a timer, an assignment or a decision table of one process reads. It holds a scalar; whatever a person
 * would look up lives in our own tables.
 *
 * @param <T> what our code reads and writes
 */
public final class CaseVariable<T> {

    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private CaseVariable(String name, Function<T, Object> write, Function<Object, T> read) {
        if (!name.matches("[a-z][A-Za-z0-9]{0,99}")) {
            throw new IllegalArgumentException("\"" + name + "\" is no variable name: lowerCamelCase is needed.");
        }
        this.name = name;
        this.write = write;
        this.read = read;
    }

    /** Text of at most 4,000 characters. */
    public static CaseVariable<String> text(String name) {
        return new CaseVariable<>(name, value -> value, String.class::cast);
    }

    /** Yes or no. */
    public static CaseVariable<Boolean> flag(String name) {
        return new CaseVariable<>(name, value -> value, Boolean.class::cast);
    }

    /** A small whole number. */
    public static CaseVariable<Integer> integer(String name) {
        return new CaseVariable<>(name, value -> value, value -> ((Number) value).intValue());
    }

    /** A whole number. */
    public static CaseVariable<Long> number(String name) {
        return new CaseVariable<>(name, value -> value, value -> ((Number) value).longValue());
    }

    /** A moment, as a timer reads it. */
    public static CaseVariable<Instant> instant(String name) {
        return new CaseVariable<>(name, Date::from, value -> ((Date) value).toInstant());
    }

    /** A day, kept as ISO text because forms read dates as text. */
    public static CaseVariable<LocalDate> day(String name) {
        return new CaseVariable<>(name, LocalDate::toString, value -> LocalDate.parse((String) value));
    }

    /** One of a closed set, kept by its name. */
    public static <E extends Enum<E>> CaseVariable<E> choice(String name, Class<E> type) {
        return new CaseVariable<>(name, Enum::name, value -> Enum.valueOf(type, (String) value));
    }

    /**
     * An input of a decision table that compares amounts. Tables compute with doubles, so this one is a double, made from the exact
     * amount at the very edge; it is for tables to read and is never turned back into money.
     */
    public static CaseVariable<Double> tableInput(String name) {
        return new CaseVariable<>(name, value -> value, value -> ((Number) value).doubleValue());
    }

    /** Its name in models. */
    public String name() {
        return name;
    }

    /** Sets it for the whole case (or where it already stands nearer). */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, write.apply(value));
    }

    /** Sets it for this step only. */
    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, write.apply(value));
    }

    /** Takes it away. */
    public void remove(VariableScope scope) {
        scope.removeVariable(name);
    }

    /** Reads it, if it is set. */
    public Optional<T> find(VariableScope scope) {
        return of(scope.getVariable(name));
    }

    /**
     * Reads it.
     *
     * @throws IllegalStateException if it is not set
     */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Variable \"" + name + "\" is not set."));
    }

    /** Reads a value that came from elsewhere, such as a form's context. */
    public Optional<T> of(@Nullable Object value) {
        return Optional.ofNullable(value).map(read);
    }

    @Override
    public String toString() {
        return name;
    }
}
