package org.officeflow.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.springframework.stereotype.Component;

/** Lets the engine start its jobs promptly. */
@Component
class PromptJobsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var known = configuration.getCustomSessionFactories();
        var all = new ArrayList<SessionFactory>(known == null ? List.of() : known);
        all.add(new Factory());
        configuration.setCustomSessionFactories(all);
    }

    private static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return JobManager.class;
        }

        @Override
        public Session openSession() {
            return new PromptJobs();
        }
    }
}
