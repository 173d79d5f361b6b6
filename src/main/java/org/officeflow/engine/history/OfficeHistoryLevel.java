package org.officeflow.engine.history;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * History level {@code office}: the cases and the procedures they called, how each began and ended, what people and the clock did in
 * them and how long it took, who held a task, decisions with their rules, incidents and jobs that failed. Not kept by the engine: steps
 * that run on their own (what they did stands in the record of the case), variables (facts stand in our tables), the answers of
 * forms, jobs that went well. The database remembers the level's number: it does not change once there is a case.
 */
public final class OfficeHistoryLevel extends AbstractHistoryLevel {

    /** The name in {@code camunda.bpm.history-level}. */
    public static final String NAME = "office";

    private static final int ID = 20;

    private static final Set<HistoryEventTypes> LEFT_OUT = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    private static final Set<HistoryEventTypes> OF_STEPS = EnumSet.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    /** What takes no time of anybody, and what stands elsewhere: beginnings in the list of cases. */
    private static final Set<String> LEFT_OUT_STEPS = Set.of(
            "serviceTask",
            "sendTask",
            "scriptTask",
            "businessRuleTask",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "multiInstanceBody",
            "subProcess",
            "startEvent");

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (!(type instanceof HistoryEventTypes known)) {
            return true;
        }
        return !LEFT_OUT.contains(known)
                && !(OF_STEPS.contains(known) && isLeftOut(entity))
                && !(known == HistoryEventTypes.DMN_DECISION_EVALUATE && isConfidential(entity));
    }

    /** What a table was asked about somebody is not kept where its history is to live for no day. */
    private static boolean isConfidential(@Nullable Object entity) {
        return entity instanceof DecisionDefinition decision
                && Integer.valueOf(0).equals(decision.getHistoryTimeToLive());
    }

    private static boolean isLeftOut(@Nullable Object entity) {
        return entity instanceof PvmExecutionImpl execution
                && execution.getActivity() != null
                && LEFT_OUT_STEPS.contains(execution.getActivity().getProperty(BpmnProperties.TYPE.getName()));
    }
}
