package org.officeflow.engine.jobs;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.officeflow.engine.EngineSessions;
import org.springframework.stereotype.Component;

/** Lets the engine start its jobs promptly. */
@Component
class PromptJobsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineSessions.replace(configuration, JobManager.class, PromptJobs::new);
    }
}
