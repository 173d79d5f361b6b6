package org.officeflow.engine.feel;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets decision tables read each of their expressions once. */
@Component
class FeelPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var tables = configuration.getDmnEngineConfiguration();
        if (tables == null) {
            tables = new DefaultDmnEngineConfiguration();
            configuration.setDmnEngineConfiguration(tables);
        }
        tables.setFeelEngineFactory(ParsedOnceFeel::new);
    }
}
