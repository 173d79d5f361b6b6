package org.officeflow.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.officeflow.organisation.Group;

/** What Modeler offers the analyst: element templates that work, and that make what the models themselves hold. */
final class TemplateRules {

    private static final Set<String> BINDINGS = Set.of(
            "property",
            "camunda:in",
            "camunda:in:businessKey",
            "camunda:out",
            "camunda:inputParameter",
            "camunda:outputParameter");
    private static final Set<String> CONTROLS = Set.of("String", "Text", "Boolean", "Dropdown", "Hidden");

    private TemplateRules() {}

    static void templatesCanBeOfferedAndUpgraded(ModelFiles files, House house, Consumer<String> fault) {
        var ids = new HashSet<String>();
        files.templates((path, templates) -> templates.forEach(template -> {
            if (!ids.add(template.path("id").asText())) {
                fault.accept(path + ": the id " + template.path("id") + " is used twice.");
            }
            if (!template.path("$schema").asText().endsWith("/element-templates-json-schema/resources/schema.json")
                    || template.path("name").asText().isBlank()
                    || template.path("description").asText().isBlank()) {
                fault.accept(path + ": a template has a schema, a name and a description.");
            }
            if (!template.path("version").isInt() || template.path("version").asInt() < 1) {
                fault.accept(path + ": only an integer version makes a template upgradable.");
            }
            if (template.path("appliesTo").isEmpty()) {
                fault.accept(path + ": it does not say what it applies to.");
            }
            template.path("appliesTo").forEach(type -> {
                if (!type.asText().matches("bpmn:[A-Z][A-Za-z]+")) {
                    fault.accept(path + ": it applies to " + type + ".");
                }
            });
            template.path("properties").forEach(property -> property(path, property, fault));
        }));
    }

    private static void property(String path, JsonNode property, Consumer<String> fault) {
        var binding = property.path("binding");
        if (!BINDINGS.contains(binding.path("type").asText())
                || !CONTROLS.contains(property.path("type").asText())) {
            fault.accept(path + ": Modeler knows no property " + property + ".");
        }
        if ("property".equals(binding.path("type").asText())
                && binding.path("name").asText().isBlank()) {
            fault.accept(path + ": a property has no name.");
        }
        var hidden = "Hidden".equals(property.path("type").asText());
        if (hidden
                ? property.path("value").asText().isBlank()
                : property.path("label").asText().isBlank()) {
            fault.accept(path + ": a property needs a label, or a value if it is hidden.");
        }
        var pattern = property.path("constraints").path("pattern");
        if (!pattern.isMissingNode()) {
            Pattern.compile(pattern.path("value").asText());
            if (pattern.path("message").asText().isBlank()) {
                fault.accept(path + ": a pattern has no message.");
            }
        }
    }

    static void templatesNameWhatExists(ModelFiles files, House house, Consumer<String> fault) {
        var processes = files.paths(".bpmn").map(ModelFiles::stem).toList();
        files.templates((path, templates) -> templates.forEach(template -> {
            var called = bound(template, "name", "calledElement").path("value").asText();
            if (!called.isEmpty() && !processes.contains(called)) {
                fault.accept(path + ": it calls " + called + ", which is not there.");
            }
            if (!called.isEmpty()) {
                mappings(path, template, called, house, fault);
            }
            bound(template, "name", "camunda:candidateGroups").path("choices").forEach(choice -> {
                if (Group.of(choice.path("value").asText()).isEmpty()) {
                    fault.accept(path + ": there is no group " + choice.path("value") + ".");
                }
            });
        }));
    }

    private static void mappings(String path, JsonNode template, String called, House house, Consumer<String> fault) {
        var contract = house.contracts().stream()
                .filter(one -> one.process().equals(called))
                .findFirst();
        var hasKey = false;
        for (var property : template.path("properties")) {
            var binding = property.path("binding");
            hasKey |= "camunda:in:businessKey".equals(binding.path("type").asText());
            var name =
                    switch (binding.path("type").asText()) {
                        case "camunda:in" -> binding.path("target").asText();
                        case "camunda:out" -> binding.path("source").asText();
                        default -> null;
                    };
            if (name != null
                    && contract.filter(one -> one.variables().contains(name)).isEmpty()) {
                fault.accept(path + ": " + called + " knows no " + name + ".");
            }
        }
        if (!hasKey) {
            fault.accept(path + ": it does not hand on the business key.");
        }
    }

    private static JsonNode bound(JsonNode template, String attribute, String value) {
        for (var property : template.path("properties")) {
            if (value.equals(property.path("binding").path(attribute).asText())) {
                return property;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
