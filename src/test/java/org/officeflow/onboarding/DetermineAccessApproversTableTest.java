package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.officeflow.testing.DecisionTable;

/** Who agrees to an access beyond the package: its owner, and IT for whoever is hired in. */
class DetermineAccessApproversTableTest {

    private static final DecisionTable TABLE = DecisionTable.shipped("onboarding", "determine-access-approvers");

    @ParameterizedTest
    @EnumSource(ContractKind.class)
    void theOwnerAlwaysAndItForWhoeverIsHiredIn(ContractKind contract) {
        var roles = TABLE.roles(Map.of("access", "crm", "contract", contract.key()));

        switch (contract) {
            case TEMP, CONTRACTOR -> assertThat(roles).containsExactly("owner", "it");
            default -> assertThat(roles).containsExactly("owner");
        }
    }
}
