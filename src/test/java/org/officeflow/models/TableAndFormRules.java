package org.officeflow.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.officeflow.approval.ApproverRole;
import org.officeflow.organisation.Group;

/** What the rules ask of files, decision tables, forms and element templates. */
final class TableAndFormRules {

    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])[a-z][A-Za-z0-9]*");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Set<String> FEEL_WORDS = Set.of(
            "not",
            "true",
            "false",
            "null",
            "and",
            "or",
            "if",
            "then",
            "else",
            "in",
            "count",
            "sum",
            "some",
            "every",
            "satisfies");
    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "expression");
    private static final Set<String> SHOWN =
            Set.of("text", "html", "image", "table", "group", "dynamiclist", "separator", "spacer");

    private TableAndFormRules() {}

    static void filesAreCalledLikeTheirKey(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> stem(
                path,
                model.getModelElementsByType(Process.class).stream()
                        .map(Process::getId)
                        .toList(),
                fault));
        files.tables((path, model) -> stem(
                path,
                model.getModelElementsByType(Decision.class).stream()
                        .map(Decision::getId)
                        .toList(),
                fault));
        files.forms((path, form) -> stem(path, List.of(form.path("id").asText()), fault));
        files.templates((path, templates) -> {
            var ids = new ArrayList<String>();
            templates.forEach(template -> ids.add(template.path("id").asText().replaceFirst("^officeflow\\.", "")));
            stem(path, ids, fault);
        });
    }

    private static void stem(String path, List<String> keys, Consumer<String> fault) {
        if (!keys.equals(List.of(ModelFiles.stem(path)))) {
            fault.accept(path + ": the file is not called like its key " + keys + ".");
        }
        keys.stream()
                .filter(key -> !DrawingRules.KEBAB.matcher(key).matches())
                .forEach(key -> fault.accept(path + ": " + key + " is not in kebab-case."));
    }

    static void stemsAreUnique(ModelFiles files, House house, Consumer<String> fault) {
        var seen = new HashMap<String, String>();
        files.paths().filter(path -> !path.endsWith(".json")).forEach(path -> {
            var other = path.endsWith(".properties") ? null : seen.put(ModelFiles.stem(path), path);
            if (other != null) {
                fault.accept(other + " and " + path + " share one name.");
            }
            if (!path.matches(
                    "processes/[a-z]+/[^/]+\\.(bpmn|dmn)|forms/[a-z]+/[^/]+\\.form|(forms|processes)/[a-z]{2}\\.properties")) {
                fault.accept(path + " lies in the wrong place.");
            }
        });
    }

    static void modelerKnowsThePlatform(ModelFiles files, House house, Consumer<String> fault) {
        files.paths()
                .filter(path -> path.endsWith(".bpmn") || path.endsWith(".dmn"))
                .forEach(path -> {
                    if (!files.text(path)
                            .contains(
                                    "modeler:executionPlatform=\"Camunda Platform\" modeler:executionPlatformVersion=\"7.24.0\"")) {
                        fault.accept(path + ": Modeler is not told that this is for Camunda Platform 7.24.0.");
                    }
                });
    }

    static void tablesCanBeRead(ModelFiles files, House house, Consumer<String> fault) {
        files.tables((path, model) -> {
            for (var decision : model.getModelElementsByType(Decision.class)) {
                var ttl = decision.getCamundaHistoryTimeToLiveString();
                if (ttl == null || !ttl.matches("P(0|[1-9]\\d*)D")) {
                    fault.accept(
                            path + ": " + decision.getId() + " does not say in days how long its history is kept.");
                }
                if (decision.getName() == null || decision.getName().split(" ").length < 2) {
                    fault.accept(path + ": " + decision.getId() + " should be named verb and object.");
                }
            }
            for (var table : model.getModelElementsByType(DecisionTable.class)) {
                var note = ((Decision) table.getParentElement()).getDescription();
                if (note == null || note.getTextContent().isBlank()) {
                    fault.accept(path + ": the table has no description.");
                } else if (table.getHitPolicy() != HitPolicy.UNIQUE
                        && !note.getTextContent().toLowerCase().contains("not unique")) {
                    fault.accept(path + ": the hit policy is " + table.getHitPolicy()
                            + " and no note says why it is not unique.");
                }
                table.getInputs().stream()
                        .filter(input -> input.getLabel() == null
                                || !CAMEL.matcher(input.getInputExpression()
                                                .getText()
                                                .getTextContent())
                                        .matches())
                        .forEach(input ->
                                fault.accept(path + ": " + input.getId() + " needs a label and one variable."));
                table.getOutputs().stream()
                        .filter(output -> output.getLabel() == null || output.getName() == null)
                        .forEach(output -> fault.accept(path + ": " + output.getId() + " needs a label and a name."));
                for (var rule : table.getRules()) {
                    if (rule.getDescription() == null
                            || !rule.getDescription().getTextContent().strip().endsWith(".")) {
                        fault.accept(path + ": " + rule.getId() + " is not described by a sentence.");
                    }
                    if (!rule.getId().matches("Rule_[A-Z][A-Za-z0-9]*")) {
                        fault.accept(path + ": the id " + rule.getId() + " should read Rule_WhatItMeans.");
                    }
                    var entries = new ArrayList<>(rule.getInputEntries().stream()
                            .map(InputEntry::getExpressionLanguage)
                            .toList());
                    entries.addAll(rule.getOutputEntries().stream()
                            .map(OutputEntry::getExpressionLanguage)
                            .toList());
                    if (entries.stream().anyMatch(language -> language != null)) {
                        fault.accept(path + ": " + rule.getId() + " is written in a language of its own.");
                    }
                }
            }
            if (!files.text(path).contains("dmnElementRef=\"" + ModelFiles.stem(path) + "\"")) {
                fault.accept(path + ": the decision is not drawn.");
            }
        });
    }

    static void tablesNameRolesThatExist(ModelFiles files, House house, Consumer<String> fault) {
        files.tables((path, model) -> model.getModelElementsByType(DecisionTable.class)
                .forEach(table -> {
                    var outputs = table.getOutputs().stream()
                            .map(output -> output.getName())
                            .toList();
                    var at = outputs.indexOf("role");
                    if (at < 0) {
                        return;
                    }
                    for (var rule : table.getRules()) {
                        var role = List.copyOf(rule.getOutputEntries())
                                .get(at)
                                .getText()
                                .getTextContent()
                                .replace("\"", "");
                        var known = ApproverRole.LINE_MANAGER.key().equals(role)
                                || ApproverRole.BUDGET_OWNER.key().equals(role)
                                || ApproverRole.OWNER.key().equals(role)
                                || Group.of(role).isPresent();
                        if (!known) {
                            fault.accept(
                                    path + ": " + rule.getId() + " names the role " + role + ", which nobody has.");
                        }
                    }
                }));
    }

    static void tablesReadWhatTheCodeHandsThem(ModelFiles files, House house, Consumer<String> fault) {
        files.tables((path, model) -> model.getModelElementsByType(DecisionTable.class)
                .forEach(table -> table.getInputs().forEach(input -> {
                    var variable = input.getInputExpression().getText().getTextContent();
                    if (!house.engineSideWords(room(path)).contains(variable)) {
                        fault.accept(path + ": nobody provides " + variable
                                + "; the table would find no rule and nobody would decide.");
                    }
                })));
    }

    static void formsCanBeShown(ModelFiles files, House house, Consumer<String> fault) {
        files.forms((path, form) -> {
            if (form.path("schemaVersion").asInt() != 16
                    || !"Camunda Platform".equals(form.path("executionPlatform").asText())
                    || !"7.22.0".equals(form.path("executionPlatformVersion").asText())) {
                fault.accept(path + ": a form is of schema version 16 for Camunda Platform 7.22.0.");
            }
            var ids = new HashSet<String>();
            components(form, "", (component, within) -> {
                var type = component.path("type").asText();
                var id = component.path("id").asText();
                if (!FIELDS.contains(type) && !SHOWN.contains(type)) {
                    fault.accept(path + ": " + id + " is a " + type + ", which Tasklist cannot show.");
                }
                if (!id.matches("(Field|Table|List|Group)_[A-Za-z0-9]+") || !ids.add(id)) {
                    fault.accept(path + ": the id \"" + id + "\" is missing, generated or used twice.");
                }
                if ("dynamiclist".equals(type)
                        && !component.path("disableCollapse").asBoolean()) {
                    fault.accept(path + ": " + id + " would send its first five rows only.");
                }
                if (component.hasNonNull("valuesKey")
                        && component.path("valuesKey").asText().contains(".")) {
                    fault.accept(path + ": " + id + " takes its choices from inside something.");
                }
            });
        });
    }

    static void fieldsHaveKeysLabelsAndLimits(ModelFiles files, House house, Consumer<String> fault) {
        files.forms((path, form) -> {
            var keys = new HashSet<String>();
            components(form, "", (component, within) -> {
                var type = component.path("type").asText();
                var list = "dynamiclist".equals(type);
                if (!FIELDS.contains(type) && !list) {
                    return;
                }
                var id = component.path("id").asText();
                var key = component.path(list ? "path" : "key").asText();
                if (!CAMEL.matcher(key).matches() || !keys.add(within + key)) {
                    fault.accept(path + ": the key \"" + key + "\" of " + id + " is missing, misspelt or used twice.");
                }
                if (component
                        .path("datetime".equals(type) ? "dateLabel" : "label")
                        .asText()
                        .isBlank()) {
                    fault.accept(path + ": " + id + " has no label.");
                }
                var validate = component.path("validate");
                if (Set.of("textfield", "textarea").contains(type)
                        && validate.path("maxLength").asInt() < 1) {
                    fault.accept(path + ": " + id + " takes text of any length.");
                }
                var fixed = component.path("readonly").asBoolean();
                if ("number".equals(type) && !fixed && !(validate.hasNonNull("min") && validate.hasNonNull("max"))) {
                    fault.accept(path + ": " + id + " takes any number.");
                }
            });
        });
    }

    /** Whatever a form shows beside its own fields is a word in the sources of its room, where a class reads its facts. */
    static void formsShowWhatTheCodeHandsThem(ModelFiles files, House house, Consumer<String> fault) {
        var facts = house.formFacts();
        var options = house.formOptions();
        var known = files.paths(".form").map(ModelFiles::stem).toList();
        files.forms((path, form) -> {
            var own = new TreeSet<String>();
            var shown = new LinkedHashSet<String>();
            var columns = new LinkedHashSet<String>();
            components(form, "", (component, within) -> {
                own.add(component.path("key").asText());
                collect(component, shown);
                component
                        .path("columns")
                        .forEach(column -> columns.add(column.path("key").asText()));
            });
            shown.removeAll(own);
            var id = form.path("id").asText();
            var reader = facts.getOrDefault(id, options.get(id));
            if (!shown.isEmpty() && reader == null) {
                fault.accept(path + ": no class hands over " + shown + ".");
                return;
            }
            for (var name : shown) {
                if (!house.words(House.folderOf(reader)).contains(name)) {
                    fault.accept(path + ": " + reader.getSimpleName() + " does not hand over " + name + ".");
                }
            }
            columns.stream()
                    .filter(column -> !house.words("").contains(column))
                    .forEach(column -> fault.accept(path + ": no row has a " + column + "."));
        });
        for (var served : List.of(facts, options)) {
            served.forEach((form, type) -> {
                if (!known.contains(form)) {
                    fault.accept(type.getSimpleName() + " serves the form " + form + ", which is not there.");
                }
            });
        }
    }

    private static void collect(JsonNode component, Set<String> names) {
        if (component.hasNonNull("valuesKey")) {
            names.add(component.path("valuesKey").asText());
        }
        for (var property : component.properties()) {
            if (!"components".equals(property.getKey())) {
                texts(property.getValue(), text -> {
                    if (text.startsWith("=")) {
                        words(text.substring(1), names);
                    } else {
                        TEMPLATE.matcher(text).results().forEach(found -> words(found.group(1), names));
                    }
                });
            }
        }
    }

    private static void words(String feel, Set<String> names) {
        NAME.matcher(TEXT.matcher(feel).replaceAll(""))
                .results()
                .map(found -> found.group())
                .filter(word -> !FEEL_WORDS.contains(word))
                .forEach(names::add);
    }

    private static void texts(JsonNode node, Consumer<String> look) {
        if (node.isTextual()) {
            look.accept(node.asText());
        } else {
            node.forEach(inner -> texts(inner, look));
        }
    }

    private interface Look {
        void at(JsonNode component, String within);
    }

    private static void components(JsonNode parent, String within, Look look) {
        for (var component : parent.path("components")) {
            look.at(component, within);
            var path = component.path("path").asText();
            components(component, path.isEmpty() ? within : within + path + ".", look);
        }
    }

    private static String room(String path) {
        return "org/officeflow/" + path.split("/")[1];
    }
}
