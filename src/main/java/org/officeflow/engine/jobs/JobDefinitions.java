package org.officeflow.engine.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Reads the definitions of all jobs of a process with the first one that is asked for. For each timer that it makes the engine
 * asks whether its kind is suspended and how urgent it is; a task with four timers is one question then, not four.
 */
class JobDefinitions extends JobDefinitionManager {

    /** The process of each job definition, which never changes. */
    private final Map<String, String> processes;

    JobDefinitions(ConcurrentHashMap<String, String> processes) {
        this.processes = processes;
    }

    @Override
    public @Nullable JobDefinitionEntity findById(String id) {
        var known = getDbEntityManager().getCachedEntity(JobDefinitionEntity.class, id);
        if (known != null) {
            return known;
        }
        var process = processes.get(id);
        if (process != null) {
            findByProcessDefinitionId(process);
            return super.findById(id);
        }
        var found = super.findById(id);
        if (found != null) {
            processes.put(id, found.getProcessDefinitionId());
        }
        return found;
    }
}
