package org.officeflow.learning.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class LearningDeployment {

    @Bean
    ExpectedDeployment learningModels() {
        return new ExpectedDeployment(
                Set.of(
                        LearningRoundContract.PROCESS,
                        PolicyAcknowledgementContract.PROCESS,
                        MandatoryTrainingContract.PROCESS),
                Set.of(),
                Set.of(
                        PolicyAcknowledgementContract.FORM,
                        MandatoryTrainingContract.FOLLOW_FORM,
                        MandatoryTrainingContract.CHECK_FORM));
    }
}
