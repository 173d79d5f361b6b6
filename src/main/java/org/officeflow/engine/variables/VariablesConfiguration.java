package org.officeflow.engine.variables;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is asked first when a variable is to be kept: whatever is never stored, then the rules, then the engine. */
@Configuration(proxyBeanMethods = false)
class VariablesConfiguration {

    @Bean
    @Order(1)
    ProcessEnginePlugin variableGatePlugin() {
        return new First(Gate.all());
    }

    @Bean
    @Order(2)
    ProcessEnginePlugin variablesPlugin() {
        return new First(List.of(new NeverStoredSerializer()));
    }

    /** Puts its serializers before all that are there. */
    private static final class First extends AbstractProcessEnginePlugin {

        private final List<? extends TypedValueSerializer<?>> serializers;

        First(List<? extends TypedValueSerializer<?>> serializers) {
            this.serializers = serializers;
        }

        @Override
        @SuppressWarnings("rawtypes") // the engine's own signature
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            var all = new ArrayList<TypedValueSerializer>(serializers);
            var known = configuration.getCustomPreVariableSerializers();
            if (known != null) {
                all.addAll(known);
            }
            configuration.setCustomPreVariableSerializers(all);
        }
    }
}
