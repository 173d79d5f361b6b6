package org.officeflow.engine.history;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * History level {@code office}: as the engine's {@code full} (cases, steps, tasks, who did what, decisions with their rules,
 * incidents, failed jobs), without the old values of variables, the answers of forms and jobs that went well. The database
 * remembers the level's number: it does not change once there is a case.
 */
public final class OfficeHistoryLevel extends AbstractHistoryLevel {

    /** The name in {@code camunda.bpm.history-level}. */
    public static final String NAME = "office";

    private static final int ID = 20;

    private static final Set<HistoryEventTypes> LEFT_OUT = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
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

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !(type instanceof HistoryEventTypes known && LEFT_OUT.contains(known));
    }
}
