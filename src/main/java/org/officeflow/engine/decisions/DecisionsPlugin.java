package org.officeflow.engine.decisions;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Listens to every decision table. */
@Component
class DecisionsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var tables = tables(configuration);
        var known = tables.getCustomPostDecisionTableEvaluationListeners();
        var all = new ArrayList<DmnDecisionTableEvaluationListener>(known == null ? List.of() : known);
        all.add(new DecisionHitsListener());
        tables.setCustomPostDecisionTableEvaluationListeners(all);
    }

    /** The settings of all decision tables, which the engine itself makes only later. */
    static DefaultDmnEngineConfiguration tables(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getDmnEngineConfiguration() == null) {
            configuration.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration());
        }
        return configuration.getDmnEngineConfiguration();
    }
}
