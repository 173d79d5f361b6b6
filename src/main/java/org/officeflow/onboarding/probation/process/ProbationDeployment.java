package org.officeflow.onboarding.probation.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class ProbationDeployment {

    @Bean
    ExpectedDeployment probationModels() {
        return new ExpectedDeployment(
                Set.of(ProbationContract.PROCESS),
                Set.of(Steps.TABLE),
                Set.of(
                        ProbationContract.REVIEW_FORM,
                        ProbationContract.AGREEMENTS_FORM,
                        ProbationContract.DECISION_FORM,
                        ProbationContract.END_FORM,
                        ProbationContract.SETTLEMENT_FORM));
    }
}
