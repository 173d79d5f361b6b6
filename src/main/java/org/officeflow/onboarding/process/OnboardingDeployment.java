package org.officeflow.onboarding.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class OnboardingDeployment {

    @Bean
    ExpectedDeployment onboardingModels() {
        return new ExpectedDeployment(
                Set.of(
                        EmployeeOnboardingContract.PROCESS,
                        OnboardingItemContract.PROCESS,
                        EmploymentContractContract.PROCESS),
                Set.of(ItemDesk.TABLE, AccessItemDesk.TABLE),
                Set.of(
                        EmployeeOnboardingContract.START_FORM,
                        EmployeeOnboardingContract.NOTICE_FORM,
                        EmployeeOnboardingContract.FOLLOW_FORM,
                        EmployeeOnboardingContract.OPEN_ITEMS_FORM,
                        EmployeeOnboardingContract.WELCOME_FORM,
                        EmployeeOnboardingContract.HAND_OVER_FORM,
                        OnboardingItemContract.DO_FORM,
                        OnboardingItemContract.UNDO_FORM,
                        EmploymentContractContract.SEND_FORM,
                        EmploymentContractContract.SIGNATURE_FORM,
                        EmploymentContractContract.DECISION_FORM,
                        EmploymentContractContract.IDENTITY_FORM));
    }
}
