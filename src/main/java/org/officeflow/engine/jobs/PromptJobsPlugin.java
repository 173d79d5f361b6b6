package org.officeflow.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.officeflow.engine.EngineSessions;
import org.springframework.stereotype.Component;

/** Lets the engine start its jobs promptly, and ask less about them. */
@Component
class PromptJobsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineSessions.replace(configuration, JobManager.class, PromptJobs::new);
        var processes = new ConcurrentHashMap<String, String>();
        EngineSessions.replace(configuration, JobDefinitionManager.class, () -> new JobDefinitions(processes));
        var handlers = configuration.getCustomIncidentHandlers();
        var all = new ArrayList<IncidentHandler>(handlers == null ? List.of() : handlers);
        all.add(new FailedJobs());
        configuration.setCustomIncidentHandlers(all);
    }
}
