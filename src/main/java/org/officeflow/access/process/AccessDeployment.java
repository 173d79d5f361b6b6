package org.officeflow.access.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class AccessDeployment {

    @Bean
    ExpectedDeployment accessTables() {
        return new ExpectedDeployment(Set.of(), Set.of(ConflictTable.TABLE), Set.of());
    }
}
