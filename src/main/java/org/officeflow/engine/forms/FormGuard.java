package org.officeflow.engine.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Stands between whoever sends something and the engine: the engine itself checks nothing of a Camunda Form. Everything here runs
 * inside the engine's command, after its permission check.
 */
final class FormGuard {

    private final FormCatalog catalog;
    private final FormDesk desk;
    private final Feel feel;
    private final FieldCheck fields;

    FormGuard(FormCatalog catalog, FormDesk desk, Feel feel, FieldCheck fields) {
        this.catalog = catalog;
        this.desk = desk;
        this.feel = feel;
        this.fields = fields;
    }

    /** What the engine is to be given at the end of a task; the reader's right to work on it is checked first. */
    VariableMap onComplete(CommandContext context, String taskId, @Nullable Map<String, Object> sent) {
        var task = find(context, taskId);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        if (DelegationState.PENDING == task.getDelegationState()) {
            throw new FormRefusal(GuardWords.say("task.hand-back-first"));
        }
        var schema = catalog.ofTask(context, task);
        if (schema == null) {
            return withoutForm(context, sent, "task.no-form");
        }
        var formContext = context(context, schema.id(), task);
        var facts =
                schema.checkedNames().isEmpty() ? Map.<String, Object>of() : shown(context, schema, task, formContext);
        return answers(new FormCheck(schema, FormDesk.forConditions(facts), feel, fields, key -> null), sent);
    }

    /** What the engine is to be given at the start of a case. */
    VariableMap onStart(
            CommandContext context,
            ProcessDefinitionEntity process,
            @Nullable String businessKey,
            boolean somewhereInside,
            @Nullable Map<String, Object> sent) {
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(process));
        var person = Caller.isPerson(context);
        if (somewhereInside) {
            if (person && !Caller.isAdministrator(context)) {
                throw new FormRefusal(GuardWords.say("case.at-its-beginning"));
            }
            return Variables.fromMap(sent == null ? Map.of() : sent);
        }
        var schema = catalog.ofStart(context, process);
        if (schema == null) {
            if (person && !Caller.isAdministrator(context)) {
                throw new FormRefusal(GuardWords.say("case.by-procedures", name(process)));
            }
            return Variables.fromMap(sent == null ? Map.of() : sent);
        }
        if (person && businessKey != null && !businessKey.isBlank()) {
            throw new FormRefusal(GuardWords.say("case.reference"));
        }
        var formContext = new FormContext(schema.id(), null, null, null, Caller.userId(context), name -> null);
        var choices = desk.options(schema.id(), formContext);
        var read = new HashMap<String, List<String>>();
        var check = new FormCheck(
                schema,
                Map.of(),
                feel,
                fields,
                key -> choices.containsKey(key)
                        ? read.computeIfAbsent(key, each -> values(context, choices.get(each)))
                        : null);
        return answers(check, sent);
    }

    private static List<String> values(CommandContext context, Supplier<List<FormOptions.Option>> options) {
        return context.runWithoutAuthorization(
                () -> options.get().stream().map(FormOptions.Option::value).toList());
    }

    private static String name(ProcessDefinitionEntity process) {
        return process.getName() == null ? process.getKey() : process.getName();
    }

    /** Values of a task that its form names, facts laid over. The reader's right to read the task is checked first. */
    VariableMap onOpen(
            CommandContext context, String taskId, @Nullable Collection<String> wanted, boolean deserialize) {
        var task = readable(context, taskId);
        var result = Variables.createVariables();
        var schema = catalog.ofTask(context, task);
        if (schema == null) {
            return result;
        }
        var names = wanted == null
                ? schema.names()
                : wanted.stream().filter(schema.names()::contains).collect(Collectors.toSet());
        var stored = new org.camunda.bpm.engine.variable.impl.VariableMapImpl();
        task.collectVariables(stored, schema.readNames(), false, deserialize);
        stored.keySet().retainAll(names);
        result.putAll(stored);
        context.runWithoutAuthorization(() -> desk.facts(context(context, schema.id(), task), names))
                .forEach((name, value) -> {
                    var shown = schema.inMarkdown().contains(name) && value instanceof String text
                            ? Markdown.escape(text)
                            : value;
                    result.putValueTyped(name, FormDesk.shown(shown, deserialize));
                });
        return result;
    }

    TaskEntity readable(CommandContext context, String taskId) {
        var task = find(context, taskId);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkReadTask(task);
        }
        return task;
    }

    /** What the form shows, as far as the check needs it: our facts, and variables of the case that none of them covers. */
    private Map<String, Object> shown(
            CommandContext context, FormSchema schema, TaskEntity task, FormContext formContext) {
        var shown = context.runWithoutAuthorization(() -> desk.facts(formContext, schema.checkedNames()));
        var others = new HashSet<>(schema.readNames());
        others.retainAll(schema.checkedNames());
        others.removeAll(shown.keySet());
        if (others.isEmpty()) {
            return shown;
        }
        var stored = new org.camunda.bpm.engine.variable.impl.VariableMapImpl();
        task.collectVariables(stored, others, false, true);
        stored.forEach((name, value) -> {
            if (value != null) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    private static VariableMap answers(FormCheck check, @Nullable Map<String, Object> sent) {
        var answers = check.check(sent == null ? Map.of() : sent);
        return Variables.createVariables().putValueTyped(Answers.VARIABLE, Variables.untypedValue(answers, true));
    }

    static VariableMap withoutForm(CommandContext context, @Nullable Map<String, Object> sent, String refusal) {
        if (sent == null || sent.isEmpty()) {
            return Variables.createVariables();
        }
        if (Caller.isPerson(context)) {
            throw new FormRefusal(GuardWords.say(refusal));
        }
        return Variables.fromMap(sent);
    }

    static TaskEntity find(CommandContext context, String taskId) {
        var task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw TaskGone.notFound();
        }
        return task;
    }

    private static FormContext context(CommandContext context, String formId, TaskEntity task) {
        var execution = task.getExecution();
        return new FormContext(
                formId,
                task.getId(),
                task.getProcessInstanceId(),
                execution == null ? null : execution.getProcessBusinessKey(),
                Caller.userId(context),
                task::getVariable);
    }
}
