package org.officeflow.engine.forms;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda Form as the guard reads it.
 *
 * @param names every name that the form shows, asks for or computes with; nothing else of a case is sent to whoever opens it
 * @param checkedNames those of them that the check needs to know: in conditions, formulas, choices and fixed lists
 */
record FormSchema(String id, List<Part> parts, Set<String> names, Set<String> inMarkdown, Set<String> checkedNames) {

    /**
     * Names of the case that the form may read: not those that it asks for. An answer of an earlier task of the same name would
     * else be filled in already, somebody else's "approve" among them.
     */
    Set<String> readNames() {
        var read = new HashSet<>(names);
        asked(parts, read);
        return read;
    }

    private static void asked(List<Part> parts, Set<String> read) {
        for (var part : parts) {
            if (!part.path().isEmpty() && isAsked(part)) {
                read.remove(part.path().get(0));
            } else if (part instanceof Section section && section.path().isEmpty()) {
                asked(section.parts(), read);
            }
        }
    }

    private static boolean isAsked(Part part) {
        if (part instanceof Field field) {
            return field.access() == Access.WRITE && field.kind() != Kind.COMPUTED;
        }
        var inner = part instanceof Section section ? section.parts() : ((Rows) part).parts();
        return inner.stream().anyMatch(FormSchema::isAsked);
    }

    /** A part of a form. Its path leads from the surrounding level to its value. */
    sealed interface Part {

        List<String> path();

        /** FEEL condition under which the part is not there; null for always there. */
        @Nullable
        String hide();
    }

    /** A group of parts. With an empty path its fields belong to the surrounding level. */
    record Section(List<String> path, @Nullable String hide, List<Part> parts) implements Part {}

    /** A dynamic list. Fixed: people may not add or remove rows. */
    record Rows(List<String> path, @Nullable String hide, String label, boolean fixed, List<Part> parts)
            implements Part {}

    /** A single value. */
    record Field(
            List<String> path,
            @Nullable String hide,
            String label,
            Kind kind,
            Access access,
            @Nullable String readonlyIf,
            Rules rules,
            Choices choices)
            implements Part {}

    enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        CHECKBOX,
        CHOICE,
        CHOICES,
        DATE,
        TIME,
        DATE_TIME,
        /** Computed in the browser: sent, never believed. */
        COMPUTED
    }

    enum Access {
        WRITE,
        /** Sent by the browser, never believed. */
        READ_ONLY,
        /** Not sent by the browser. */
        DISABLED
    }

    /**
     * What an answer must keep to. Bounds are numbers or FEEL (then starting with {@code =}).
     *
     * @param computed the FEEL of a computed field
     */
    record Rules(
            boolean required,
            @Nullable String min,
            @Nullable String max,
            @Nullable String minLength,
            @Nullable String maxLength,
            @Nullable Pattern pattern,
            Format format,
            @Nullable Integer decimalDigits,
            @Nullable BigDecimal increment,
            boolean numberAsText,
            boolean notInThePast,
            @Nullable String computed) {}

    enum Format {
        ANY,
        EMAIL,
        PHONE
    }

    /** Where the choices of a field come from; at most one of the three. */
    record Choices(@Nullable List<String> values, @Nullable String valuesKey, @Nullable String valuesExpression) {

        static final Choices NONE = new Choices(null, null, null);
    }
}
