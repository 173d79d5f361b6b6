package org.officeflow.engine.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormSchema.Access;
import org.officeflow.engine.forms.FormSchema.Field;
import org.officeflow.engine.forms.FormSchema.Kind;
import org.officeflow.engine.forms.FormSchema.Part;
import org.officeflow.engine.forms.FormSchema.Rows;
import org.officeflow.engine.forms.FormSchema.Section;

/** Checks one submission against its form: all faults at once, or the answers and nothing but the answers. */
final class FormCheck {

    private static final int MOST_FAULTS = 10;

    /** Choices by {@code valuesKey}, where they are no facts; null for none. */
    @FunctionalInterface
    interface StartOptions {
        @Nullable
        List<String> of(String valuesKey);
    }

    private final FormSchema schema;
    private final Map<String, @Nullable Object> facts;
    private final Feel feel;
    private final FieldCheck fields;
    private final StartOptions startOptions;
    private final List<String> faults = new ArrayList<>();

    /** @param facts what the form shows, for conditions and choices */
    FormCheck(
            FormSchema schema,
            Map<String, @Nullable Object> facts,
            Feel feel,
            FieldCheck fields,
            StartOptions startOptions) {
        this.schema = schema;
        this.facts = facts;
        this.feel = feel;
        this.fields = fields;
        this.startOptions = startOptions;
    }

    /** @throws FormRefusal with every fault */
    Answers check(Map<String, ?> submission) {
        var given = PlainValues.ofForm(submission);
        refuseUnknown(Shape.of(schema.parts()), given, "");
        var context = new HashMap<String, @Nullable Object>(facts);
        given.forEach((name, value) -> context.put(name, value instanceof PlainValues.Unreadable ? null : value));
        var answers = new LinkedHashMap<String, Object>();
        level(schema.parts(), given, context, "", false, answers);
        if (!faults.isEmpty()) {
            throw new FormRefusal(faults.size() <= MOST_FAULTS ? faults : shortened());
        }
        return Answers.checked(answers);
    }

    private List<String> shortened() {
        var shown = new ArrayList<>(faults.subList(0, MOST_FAULTS));
        shown.add(GuardWords.say("form.more-faults", faults.size() - MOST_FAULTS));
        return shown;
    }

    private void refuseUnknown(Shape shape, Map<String, @Nullable Object> given, String where) {
        given.forEach((name, value) -> {
            var child = shape.children().get(name);
            if (child == null) {
                faults.add(GuardWords.say("form.unknown-field", shown(name), where));
            } else if (!child.children().isEmpty() && value != null) {
                if (value instanceof Map<?, ?>) {
                    refuseUnknown(child, PlainValues.asMap(value), where);
                } else {
                    fault("\"" + shown(name) + "\"" + where, "form.group");
                }
            }
        });
    }

    private static String shown(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }

    private void level(
            List<Part> parts,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> context,
            String where,
            boolean hidden,
            Map<String, Object> answers) {
        compute(parts, context);
        for (var part : parts) {
            var gone = hidden || feel.holds(part.hide(), context);
            if (part instanceof Section section) {
                section(section, given, context, where, gone, answers);
            } else if (part instanceof Rows rows) {
                rows(rows, given, context, where, gone, answers);
            } else if (part instanceof Field field) {
                field(field, given, context, where, gone, answers);
            }
        }
    }

    /** Computed fields come from their formula, never from what was sent, so that conditions cannot be talked round. */
    private void compute(List<Part> parts, Map<String, @Nullable Object> context) {
        for (var part : parts) {
            if (part instanceof Field field
                    && field.rules().computed() != null
                    && field.path().size() == 1) {
                context.put(field.path().get(0), feel.value(field.rules().computed(), context));
            } else if (part instanceof Field field
                    && field.access() != Access.WRITE
                    && field.path().size() == 1) {
                var name = field.path().get(0);
                context.put(name, facts.get(name));
            } else if (part instanceof Section section && section.path().isEmpty()) {
                compute(section.parts(), context);
            }
        }
    }

    private void section(
            Section section,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> context,
            String where,
            boolean hidden,
            Map<String, Object> answers) {
        if (section.path().isEmpty()) {
            level(section.parts(), given, context, where, hidden, answers);
            return;
        }
        var inner = find(given, section.path()) instanceof Map<?, ?> map
                ? PlainValues.asMap(map)
                : Map.<String, Object>of();
        var innerContext = new HashMap<>(context);
        innerContext.putAll(inner);
        innerContext.put("this", inner);
        innerContext.put("parent", context);
        var innerAnswers = new LinkedHashMap<String, Object>();
        level(section.parts(), inner, innerContext, where, hidden, innerAnswers);
        if (!innerAnswers.isEmpty()) {
            put(answers, section.path(), innerAnswers);
        }
    }

    private void rows(
            Rows rows,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> context,
            String where,
            boolean hidden,
            Map<String, Object> answers) {
        var value = find(given, rows.path());
        if (hidden) {
            refuseHidden(rows.label(), value, where);
            return;
        }
        if (value != null && !(value instanceof List<?>)) {
            fault(rows.label() + where, "list.needed");
            return;
        }
        var list = value == null ? List.<@Nullable Object>of() : PlainValues.asList(value);
        if (list.size() > FieldCheck.MOST_ROWS) {
            fault(rows.label() + where, "list.too-long", FieldCheck.MOST_ROWS);
            return;
        }
        if (rows.fixed() && facts.get(rows.path().get(0)) instanceof List<?> shown && shown.size() != list.size()) {
            fault(rows.label() + where + ":", "list.fixed", shown.size());
            return;
        }
        var shape = Shape.of(rows.parts());
        var checked = new ArrayList<Object>();
        for (var index = 0; index < list.size(); index++) {
            var rowWhere = GuardWords.say("list.in-line", index + 1) + where;
            if (!(list.get(index) instanceof Map<?, ?> map)) {
                faults.add(GuardWords.say("list.line-unreadable", index + 1, rows.label() + where));
                continue;
            }
            var row = PlainValues.asMap(map);
            refuseUnknown(shape, row, rowWhere);
            var rowContext = new HashMap<>(context);
            rowContext.putAll(row);
            rowContext.put("this", row);
            rowContext.put("parent", context);
            rowContext.put("i", index + 1);
            var rowAnswers = new LinkedHashMap<String, Object>();
            level(rows.parts(), row, rowContext, rowWhere, false, rowAnswers);
            checked.add(rowAnswers);
        }
        if (!checked.isEmpty()) {
            put(answers, rows.path(), checked);
        }
    }

    private void field(
            Field field,
            Map<String, @Nullable Object> given,
            Map<String, @Nullable Object> context,
            String where,
            boolean hidden,
            Map<String, Object> answers) {
        var value = find(given, field.path());
        if (field.kind() == Kind.COMPUTED
                || field.access() == Access.READ_ONLY
                || feel.holds(field.readonlyIf(), context)) {
            return;
        }
        if (field.access() == Access.DISABLED) {
            if (value != null) {
                fault(field.label() + where, "field.fixed");
            }
            return;
        }
        if (hidden) {
            refuseHidden(field.label(), value, where);
            return;
        }
        var outcome = fields.check(field, value, () -> options(field, context), context);
        if (outcome.fault() != null) {
            faults.add(field.label() + where + " " + outcome.fault());
        } else if (outcome.answer() != null) {
            put(answers, field.path(), outcome.answer());
        }
    }

    private void fault(String what, String words, Object... values) {
        faults.add(what + " " + GuardWords.say(words, values));
    }

    private void refuseHidden(String label, @Nullable Object value, String where) {
        if (value != null && !"".equals(value)) {
            fault(label + where, "field.does-not-apply");
        }
    }

    private @Nullable List<String> options(Field field, Map<String, @Nullable Object> context) {
        var choices = field.choices();
        if (choices.values() != null) {
            return choices.values();
        }
        if (choices.valuesExpression() != null) {
            return values(feel.value(choices.valuesExpression(), context));
        }
        if (choices.valuesKey() == null) {
            return null;
        }
        var shown = values(facts.get(choices.valuesKey()));
        return shown != null ? shown : startOptions.of(choices.valuesKey());
    }

    private static @Nullable List<String> values(@Nullable Object options) {
        if (options == null) {
            return null;
        }
        var plain = PlainValues.ofForm(Map.of("options", options)).get("options");
        if (!(plain instanceof List<?> list)) {
            return null;
        }
        var values = new ArrayList<String>();
        for (var option : list) {
            var value = FieldCheck.option(option instanceof Map<?, ?> map ? map.get("value") : option);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable Object find(Map<String, @Nullable Object> given, List<String> path) {
        Object current = given;
        for (var name : path) {
            if (!(current instanceof Map<?, ?> map)) {
                return null;
            }
            current = map.get(name);
        }
        return current;
    }

    private static void put(Map<String, Object> answers, List<String> path, Object value) {
        var at = answers;
        for (var name : path.subList(0, path.size() - 1)) {
            at = PlainValues.asMap(at.computeIfAbsent(name, any -> new LinkedHashMap<String, Object>()));
        }
        at.put(path.get(path.size() - 1), value);
    }
}
