package org.officeflow.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormSchema.Access;
import org.officeflow.engine.forms.FormSchema.Choices;
import org.officeflow.engine.forms.FormSchema.Field;
import org.officeflow.engine.forms.FormSchema.Format;
import org.officeflow.engine.forms.FormSchema.Kind;
import org.officeflow.engine.forms.FormSchema.Part;
import org.officeflow.engine.forms.FormSchema.Rows;
import org.officeflow.engine.forms.FormSchema.Rules;
import org.officeflow.engine.forms.FormSchema.Section;

/** Reads a deployed {@code .form} file (form-js, schema version 16) into what the guard checks. */
final class FormSchemaReader {

    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "image", "table", "iframe", "separator", "spacer", "button");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Consumer<String> feelCheck;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> inMarkdown = new HashSet<>();
    private final Set<String> checkedNames = new HashSet<>();
    private String id = "?";

    private FormSchemaReader(Consumer<String> feelCheck) {
        this.feelCheck = feelCheck;
    }

    /**
     * @param feelCheck throws for an expression that is not FEEL
     * @throws FormSchemaException for what the guard would not understand
     */
    static FormSchema read(byte[] json, Consumer<String> feelCheck) {
        return new FormSchemaReader(feelCheck).form(json);
    }

    private FormSchema form(byte[] json) {
        JsonNode form;
        try {
            form = PlainValues.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new FormSchemaException(id, "it is not JSON (" + e.getOriginalMessage() + ").");
        } catch (IOException e) {
            throw new FormSchemaException(id, "it cannot be read.");
        }
        id = form.path("id").asText("?");
        var parts = parts(form);
        inMarkdown.removeAll(keys);
        return new FormSchema(id, parts, Set.copyOf(names), Set.copyOf(inMarkdown), Set.copyOf(checkedNames));
    }

    private List<Part> parts(JsonNode parent) {
        var parts = new ArrayList<Part>();
        for (var component : parent.path("components")) {
            collectNames(component);
            var type = component.path("type").asText();
            if ("text".equals(type)) {
                templateNames(component.path("text").asText("")).forEach(inMarkdown::add);
            }
            if (SHOWN_ONLY.contains(type)) {
                continue;
            }
            switch (type) {
                case "group" -> parts.add(new Section(path(component, "path"), hide(component), parts(component)));
                case "dynamiclist" -> parts.add(rows(component));
                default -> parts.add(field(component, type));
            }
        }
        return List.copyOf(parts);
    }

    private Rows rows(JsonNode component) {
        var path = path(component, "path");
        if (path.isEmpty()) {
            throw new FormSchemaException(id, "a dynamic list has no path.");
        }
        if (!component.path("disableCollapse").asBoolean()
                && component.path("nonCollapsedItems").asInt() < FieldCheck.MOST_ROWS) {
            throw new FormSchemaException(
                    id,
                    "the list \"" + String.join(".", path)
                            + "\" would send its first 5 rows only; it needs \"disableCollapse\": true.");
        }
        var fixed = !component.path("allowAddRemove").asBoolean(true);
        if (fixed) {
            checkedNames.add(path.get(0));
        }
        return new Rows(path, hide(component), label(component, path), fixed, parts(component));
    }

    private Field field(JsonNode component, String type) {
        var path = path(component, "key");
        if (path.isEmpty()) {
            throw new FormSchemaException(id, "a field of type \"" + type + "\" has no key.");
        }
        var validate = component.path("validate");
        var computed = "expression".equals(type) ? text(component, "expression") : null;
        checkFeel(computed);
        var rules = new Rules(
                validate.path("required").asBoolean(),
                bound(validate, "min"),
                bound(validate, "max"),
                bound(validate, "minLength"),
                bound(validate, "maxLength"),
                pattern(validate),
                format(validate),
                component.hasNonNull("decimalDigits")
                        ? component.get("decimalDigits").asInt()
                        : null,
                component.hasNonNull("increment")
                        ? new BigDecimal(component.get("increment").asText())
                        : null,
                component.path("serializeToString").asBoolean(),
                component.path("disallowPassedDates").asBoolean(),
                computed);
        var readonly = component.path("readonly");
        var readonlyIf = readonly.isTextual() ? readonly.asText() : null;
        checkFeel(readonlyIf);
        var access = component.path("disabled").asBoolean()
                ? Access.DISABLED
                : readonly.isBoolean() && readonly.asBoolean() ? Access.READ_ONLY : Access.WRITE;
        var kind = kind(component, type);
        var choices = kind == Kind.CHOICE || kind == Kind.CHOICES ? choices(component) : Choices.NONE;
        return new Field(path, hide(component), label(component, path), kind, access, readonlyIf, rules, choices);
    }

    private Kind kind(JsonNode component, String type) {
        return switch (type) {
            case "textfield" -> Kind.TEXT;
            case "textarea" -> Kind.LONG_TEXT;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.CHECKBOX;
            case "radio", "select" -> Kind.CHOICE;
            case "checklist", "taglist" -> Kind.CHOICES;
            case "expression" -> Kind.COMPUTED;
            case "datetime" ->
                switch (component.path("subtype").asText("date")) {
                    case "time" -> Kind.TIME;
                    case "datetime" -> Kind.DATE_TIME;
                    default -> Kind.DATE;
                };
            default -> throw new FormSchemaException(id, "fields of type \"" + type + "\" are not supported.");
        };
    }

    private Choices choices(JsonNode component) {
        if (component.hasNonNull("valuesKey")) {
            var valuesKey = component.get("valuesKey").asText();
            checkedNames.add(valuesKey);
            return new Choices(null, valuesKey, null);
        }
        if (component.hasNonNull("valuesExpression")) {
            checkFeel(component.get("valuesExpression").asText());
            return new Choices(null, null, component.get("valuesExpression").asText());
        }
        var values = new ArrayList<String>();
        component
                .path("values")
                .forEach(option -> values.add(option.path("value").asText()));
        return new Choices(List.copyOf(values), null, null);
    }

    private @Nullable String hide(JsonNode component) {
        var hide = text(component.path("conditional"), "hide");
        checkFeel(hide);
        return hide;
    }

    private @Nullable String bound(JsonNode validate, String name) {
        var bound = text(validate, name);
        if (bound == null) {
            return null;
        }
        if (!bound.startsWith("=")) {
            try {
                return new BigDecimal(bound.strip()).toPlainString();
            } catch (NumberFormatException e) {
                throw new FormSchemaException(id, "\"" + bound + "\" is no number for \"" + name + "\".");
            }
        }
        checkFeel(bound);
        return bound;
    }

    private @Nullable Pattern pattern(JsonNode validate) {
        var pattern = text(validate, "pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new FormSchemaException(id, "\"" + pattern + "\" is no pattern.");
        }
    }

    private Format format(JsonNode validate) {
        return switch (validate.path("validationType").asText()) {
            case "email" -> Format.EMAIL;
            case "phone" -> Format.PHONE;
            default -> Format.ANY;
        };
    }

    private void checkFeel(@Nullable String expression) {
        if (expression == null) {
            return;
        }
        names(expression).forEach(checkedNames::add);
        try {
            feelCheck.accept(expression);
        } catch (RuntimeException e) {
            throw new FormSchemaException(id, "\"" + expression + "\" is not understood (" + e.getMessage() + ").");
        }
    }

    private List<String> path(JsonNode component, String attribute) {
        var path = component.path(attribute).asText("").strip();
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    private static @Nullable String text(JsonNode node, String name) {
        var text = node.path(name).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    private static String label(JsonNode component, List<String> path) {
        var label = Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> component.path(name).asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (label.isEmpty() || label.startsWith("=") || label.contains("{{")) {
            var words = CAMEL.matcher(path.get(path.size() - 1)).replaceAll(" ").toLowerCase(Locale.ROOT);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
        return label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    }

    /** Keys, and every word in a FEEL expression or a template: too many do no harm, they only say what may be read. */
    private void collectNames(JsonNode component) {
        for (var attribute : List.of("key", "path", "valuesKey", "dataSource")) {
            var value = component.path(attribute).asText("");
            if (!value.isEmpty() && !value.startsWith("=")) {
                names.add(value.split("\\.")[0]);
                keys.add(value.split("\\.")[0]);
            }
        }
        expressions(component, true);
    }

    private void expressions(JsonNode node, boolean top) {
        for (var field : node.properties()) {
            var value = field.getValue();
            if (value.isTextual()) {
                words(value.asText());
            } else if (value.isContainerNode() && !(top && "components".equals(field.getKey()))) {
                expressions(value, false);
            }
        }
        if (node.isArray()) {
            node.forEach(inner -> expressions(inner, false));
        }
    }

    private void words(String text) {
        if (text.startsWith("=")) {
            names(text).forEach(names::add);
            return;
        }
        templateNames(text).forEach(names::add);
    }

    private static Stream<String> templateNames(String text) {
        return TEMPLATE.matcher(text).results().flatMap(template -> names(template.group(1)));
    }

    private static Stream<String> names(String expression) {
        return NAME.matcher(expression).results().map(MatchResult::group);
    }
}
