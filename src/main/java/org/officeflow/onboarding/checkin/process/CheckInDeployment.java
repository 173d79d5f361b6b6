package org.officeflow.onboarding.checkin.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class CheckInDeployment {

    @Bean
    ExpectedDeployment checkInModels() {
        return new ExpectedDeployment(
                Set.of(CheckInContract.PROCESS),
                Set.of(Steps.TABLE),
                Set.of(CheckInContract.ANSWER_FORM, CheckInContract.FOLLOW_UP_FORM));
    }
}
