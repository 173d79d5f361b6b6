package org.officeflow.cockpit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.officeflow.dossier.HistoryEntry;
import org.officeflow.dossier.HistoryEntry.Kind;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/** What the clock and the engine did in a case: timers that fired, how it ended, steps that failed and were tried again. */
@Component
class EngineSteps {

    private static final int MOST = 2000;
    private static final Words WORDS = Words.of("cockpit");

    private final HistoryService history;
    private final AsSystem asSystem;
    private final ModelWords names;

    EngineSteps(HistoryService history, AsSystem asSystem, ModelWords names) {
        this.history = history;
        this.names = names;
        this.asSystem = asSystem;
    }

    /** The reference of the case that this process instance runs, or helps to run: whoever calls a process hands its key on. */
    Optional<String> caseOf(String processInstance) {
        return asSystem.call(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey));
    }

    List<HistoryEntry> of(String reference) {
        return asSystem.call(() -> {
            var entries = new ArrayList<HistoryEntry>();
            history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .listPage(0, MOST)
                    .forEach(instance -> {
                        steps(instance, entries);
                        failures(instance, entries);
                    });
            return entries;
        });
    }

    private void steps(HistoricProcessInstance instance, List<HistoryEntry> entries) {
        history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .listPage(0, MOST)
                .stream()
                .filter(step -> !step.isCanceled() && (isTimer(step) || isEnd(step)))
                .forEach(step -> entries.add(HistoryEntry.of(
                        step.getEndTime().toInstant(),
                        Kind.STEP,
                        null,
                        isTimer(step) ? WORDS.say("history.clock", name(instance, step)) : name(instance, step),
                        names.procedure(instance.getProcessDefinitionKey(), instance.getProcessDefinitionName()))));
    }

    private void failures(HistoricProcessInstance instance, List<HistoryEntry> entries) {
        history.createHistoricJobLogQuery()
                .processInstanceId(instance.getId())
                .failureLog()
                .listPage(0, MOST)
                .forEach(log -> entries.add(HistoryEntry.of(
                        log.getTimestamp().toInstant(),
                        Kind.STEP,
                        null,
                        WORDS.say(log.getJobRetries() > 1 ? "history.tried-again" : "history.waits-for-operator"),
                        detail(log))));
    }

    /** Which step it was; why it failed is for the operator, who finds it with the incident. */
    private static String detail(HistoricJobLog log) {
        return log.getActivityId();
    }

    private static boolean isTimer(HistoricActivityInstance step) {
        return step.getActivityType().toLowerCase(java.util.Locale.ROOT).contains("timer");
    }

    private static boolean isEnd(HistoricActivityInstance step) {
        return step.getActivityType().endsWith("EndEvent");
    }

    private String name(HistoricProcessInstance instance, HistoricActivityInstance step) {
        return step.getActivityName() == null
                ? step.getActivityId()
                : names.step(instance.getProcessDefinitionKey(), step.getActivityId(), step.getActivityName());
    }
}
