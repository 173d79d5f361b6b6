package org.officeflow.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.officeflow.engine.EngineSessions;
import org.springframework.stereotype.Component;

/** Lets the engine start its jobs promptly, ask less about them, and read its timers without searching. */
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
        readDurationsWithoutSearching();
    }

    /** Else the engine searches all libraries, for every timer anew, for somebody who can read "P2D". */
    private static void readDurationsWithoutSearching() {
        if (System.getProperty(DatatypeFactory.DATATYPEFACTORY_PROPERTY) == null) {
            System.setProperty(
                    DatatypeFactory.DATATYPEFACTORY_PROPERTY, DatatypeFactory.DATATYPEFACTORY_IMPLEMENTATION_CLASS);
        }
    }
}
