package org.officeflow.engine.variables;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.stereotype.Component;

/** Puts the rules on variables into the engine. */
@Component
class VariableGatePlugin extends AbstractProcessEnginePlugin {

    @Override
    @SuppressWarnings("rawtypes") // the engine's own signature
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var known = configuration.getCustomPreVariableSerializers();
        var all = new ArrayList<TypedValueSerializer>(known == null ? List.of() : known);
        all.addAll(Gate.all());
        configuration.setCustomPreVariableSerializers(all);
    }
}
