package org.officeflow.transfer.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class TransferDeployment {

    @Bean
    ExpectedDeployment transferModels() {
        return new ExpectedDeployment(
                Set.of(EmployeeTransferContract.PROCESS),
                Set.of(),
                Set.of(
                        EmployeeTransferContract.START_FORM,
                        EmployeeTransferContract.AGREE_FORM,
                        EmployeeTransferContract.CONFIRM_FORM,
                        EmployeeTransferContract.FOLLOW_FORM,
                        EmployeeTransferContract.REFUSED_FORM,
                        EmployeeTransferContract.GIVE_BACK_FORM));
    }
}
