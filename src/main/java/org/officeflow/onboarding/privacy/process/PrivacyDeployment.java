package org.officeflow.onboarding.privacy.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class PrivacyDeployment {

    @Bean
    ExpectedDeployment privacyTables() {
        return new ExpectedDeployment(Set.of(), Set.of(RetentionTable.TABLE), Set.of());
    }
}
