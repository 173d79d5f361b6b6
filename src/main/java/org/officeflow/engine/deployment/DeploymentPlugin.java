package org.officeflow.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Puts the rules for models into the engine, and shows models only the beans that are meant for them. */
@Component
class DeploymentPlugin extends AbstractProcessEnginePlugin {

    private final ReachableBeans beans;

    DeploymentPlugin(ConfigurableListableBeanFactory factory) {
        this.beans = new ReachableBeans(factory);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBeans(beans);
        configuration.setExpressionManager(new OfficeExpressions(beans));
        var known = configuration.getCustomPreBPMNParseListeners();
        var all = new ArrayList<BpmnParseListener>(known == null ? List.of() : known);
        all.add(new ModelRules());
        configuration.setCustomPreBPMNParseListeners(all);
    }

    boolean reaches(String bean) {
        return beans.containsKey(bean);
    }
}
