package org.officeflow.engine.forms;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.officeflow.engine.feel.ParsedOnceFeel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the form guard into the engine. */
@Configuration(proxyBeanMethods = false)
class FormGuardConfiguration {

    @Bean
    Feel formFeel() {
        return new Feel(new ParsedOnceFeel());
    }

    @Bean
    FormLibrary formLibrary(ProcessEngine engine, Feel feel) {
        return new FormLibrary(engine, feel);
    }

    @Bean
    ProcessEnginePlugin formGuardPlugin(
            Clock clock, Feel feel, ObjectProvider<FormFacts> facts, ObjectProvider<FormOptions> options) {
        var desk = new FormDesk(facts::orderedStream, options::orderedStream);
        var words = new FormWords();
        var guard = new FormGuard(new FormCatalog(feel, words), desk, feel, new FieldCheck(clock, feel));
        return new Plugin(guard, new DeployedForms(desk, words));
    }

    private static final class Plugin extends AbstractProcessEnginePlugin {

        private final FormGuard guard;
        private final DeployedForms forms;

        Plugin(FormGuard guard, DeployedForms forms) {
            this.guard = guard;
            this.forms = forms;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            var runtime = new GuardedRuntimeService(guard);
            configuration.setRuntimeService(runtime);
            configuration.setTaskService(new GuardedTaskService(guard));
            configuration.setFormService(new GuardedFormService(guard, forms, runtime));
        }
    }
}
