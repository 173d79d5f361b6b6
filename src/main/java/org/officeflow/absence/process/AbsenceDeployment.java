package org.officeflow.absence.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class AbsenceDeployment {

    @Bean
    ExpectedDeployment absenceModels() {
        return new ExpectedDeployment(
                Set.of(AbsenceContract.PROCESS),
                Set.of(),
                Set.of(AbsenceContract.START_FORM, AbsenceContract.FOLLOW_FORM));
    }
}
