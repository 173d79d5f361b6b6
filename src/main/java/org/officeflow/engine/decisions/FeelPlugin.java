package org.officeflow.engine.decisions;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.officeflow.engine.feel.ParsedOnceFeel;
import org.springframework.stereotype.Component;

/** Lets decision tables read each of their expressions once. */
@Component
class FeelPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        DecisionsPlugin.tables(configuration).setFeelEngineFactory(ParsedOnceFeel::new);
    }
}
