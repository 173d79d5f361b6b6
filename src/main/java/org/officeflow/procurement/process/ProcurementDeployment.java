package org.officeflow.procurement.process;

import java.util.Set;
import org.officeflow.engine.deployment.ExpectedDeployment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room counts on. */
@Configuration(proxyBeanMethods = false)
class ProcurementDeployment {

    @Bean
    ExpectedDeployment procurementModels() {
        return new ExpectedDeployment(
                Set.of(PurchaseRequestContract.PROCESS, PurchaseOrderContract.PROCESS),
                Set.of("determine-approvers", "determine-overrun-approver"),
                Set.of(
                        PurchaseRequestContract.START_FORM,
                        PurchaseRequestContract.FOLLOW_FORM,
                        PurchaseRequestContract.CHANGE_FORM,
                        PurchaseOrderContract.CLEAR_FORM));
    }
}
