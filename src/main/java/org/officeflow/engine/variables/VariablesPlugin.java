package org.officeflow.engine.variables;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.stereotype.Component;

/** Lets our code lay things beside a step that are never stored. */
@Component
class VariablesPlugin extends AbstractProcessEnginePlugin {

    @Override
    @SuppressWarnings("rawtypes") // the engine's own signature
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var known = configuration.getCustomPreVariableSerializers();
        var all = new ArrayList<TypedValueSerializer>(known == null ? List.of() : known);
        all.add(0, new NeverStoredSerializer());
        configuration.setCustomPreVariableSerializers(all);
    }
}
