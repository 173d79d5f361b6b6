package org.officeflow.engine.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.officeflow.engine.variables.NeverStoredSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the form guard into the engine. */
@Configuration(proxyBeanMethods = false)
class FormGuardConfiguration {

    @Bean
    ProcessEnginePlugin formGuardPlugin(
            Clock clock, ObjectProvider<FormFacts> facts, ObjectProvider<FormOptions> options) {
        var feel = new Feel(new ScalaFeelEngine(List.of()));
        var desk = new FormDesk(facts::orderedStream, options::orderedStream);
        var guard = new FormGuard(new FormCatalog(feel), desk, feel, new FieldCheck(clock, feel));
        return new Plugin(guard, desk);
    }

    private static final class Plugin extends AbstractProcessEnginePlugin {

        private final FormGuard guard;
        private final FormDesk desk;

        Plugin(FormGuard guard, FormDesk desk) {
            this.guard = guard;
            this.desk = desk;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            var runtime = new GuardedRuntimeService(guard);
            configuration.setRuntimeService(runtime);
            configuration.setTaskService(new GuardedTaskService(guard));
            configuration.setFormService(new GuardedFormService(guard, new StartForms(desk), runtime));
            addSerializer(configuration);
        }

        @SuppressWarnings("rawtypes") // the engine's own signature
        private static void addSerializer(ProcessEngineConfigurationImpl configuration) {
            var known = configuration.getCustomPreVariableSerializers();
            var all = new ArrayList<TypedValueSerializer>(known == null ? List.of() : known);
            all.add(new NeverStoredSerializer());
            configuration.setCustomPreVariableSerializers(all);
        }
    }
}
