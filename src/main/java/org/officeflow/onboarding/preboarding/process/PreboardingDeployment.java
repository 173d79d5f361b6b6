package org.officeflow.onboarding.preboarding.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class PreboardingDeployment {

    @Bean
    ExpectedDeployment preboardingModels() {
        return new ExpectedDeployment(
                Set.of(PreBoardingContract.PROCESS),
                Set.of(),
                Set.of(PreBoardingContract.FOLLOW_FORM, PreBoardingContract.CHECK_FORM));
    }
}
