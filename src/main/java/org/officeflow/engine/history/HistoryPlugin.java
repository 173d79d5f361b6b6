package org.officeflow.engine.history;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.stereotype.Component;

/** Makes the engine know our history level. */
@Component
class HistoryPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var known = configuration.getCustomHistoryLevels();
        var all = new ArrayList<HistoryLevel>(known == null ? List.of() : known);
        all.add(new OfficeHistoryLevel());
        configuration.setCustomHistoryLevels(all);
    }
}
