package org.officeflow.engine.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.officeflow.engine.EngineSessions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Puts our rules into the engine. */
@Component
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityPlugin extends AbstractProcessEnginePlugin {

    private final SecuritySettings settings;

    SecurityPlugin(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new Pbkdf2Passwords(settings.passwordIterations()));
        configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(OfficeIdentityProvider.class));
        configuration.setResourceAuthorizationProvider(new TaskGrants());
        EngineSessions.replace(configuration, AuthorizationManager.class, OfficeAuthorizations::new);
        var interceptors = new ArrayList<CommandInterceptor>(
                List.of(new ByHandInterceptor(configuration), new CaseFilesInterceptor(configuration)));
        var others = configuration.getCustomPreCommandInterceptorsTxRequired();
        if (others != null) {
            interceptors.addAll(others);
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }
}
