package org.officeflow.approval.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class ApprovalDeployment {

    @Bean
    ExpectedDeployment approvalModels() {
        return new ExpectedDeployment(
                Set.of(ApprovalRoundContract.PROCESS),
                Set.of(),
                Set.of(ApprovalRoundContract.DECIDE_FORM, ApprovalRoundContract.ANSWER_FORM));
    }
}
