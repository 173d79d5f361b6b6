package org.officeflow.leaving.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class LeavingDeployment {

    @Bean
    ExpectedDeployment leavingModels() {
        return new ExpectedDeployment(
                Set.of(EmployeeOffboardingContract.PROCESS, ReturnItemContract.PROCESS),
                Set.of(),
                Set.of(
                        EmployeeOffboardingContract.START_FORM,
                        EmployeeOffboardingContract.FOLLOW_FORM,
                        EmployeeOffboardingContract.HAND_OVER_FORM,
                        EmployeeOffboardingContract.TAKE_OVER_FORM,
                        EmployeeOffboardingContract.INTERVIEW_FORM,
                        EmployeeOffboardingContract.PAY_FORM,
                        EmployeeOffboardingContract.CLEARANCE_FORM,
                        ReturnItemContract.CHECK_FORM,
                        ReturnItemContract.MISSING_FORM));
    }
}
