package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.testing.DecisionTable;

/** Who decides that a budget may be exceeded: up to 5 % and 500 its owner, else finance. */
class DetermineOverrunApproverTableTest {

    private static final DecisionTable TABLE = DecisionTable.shipped("procurement", "determine-overrun-approver");

    @ParameterizedTest(name = "{0} and {1} %: {2}")
    @CsvSource({
        "0.01,    0.0001,  budget-owner",
        "499.99,  4.9999,  budget-owner",
        "500,     5,       budget-owner",
        "500.01,  5,       finance",
        "500,     5.0001,  finance",
        "500.01,  5.0001,  finance",
        "0.01,    100,     finance",
        "1000000, 0.01,    finance",
        "1000000, 100,     finance",
    })
    void exactlyOneDecides(double amount, double percent, String expected) {
        var facts = Map.<String, Object>of("overrunAmount", amount, "overrunPercent", percent);

        assertThat(TABLE.answers(facts)).singleElement().satisfies(answer -> {
            assertThat(answer).containsEntry("role", expected);
            assertThat((String) answer.get("because")).endsWith(" decides.");
        });
    }

    @ParameterizedTest(name = "wanted {0} of {1} left, budget {2}: {3}")
    @CsvSource({
        "1500,    1000, 10000,  budget-owner",
        "1500.01, 1000, 100000, finance",
        "1500,    1000, 9999,   finance",
        "100,     0,    0,      finance",
        "1,       -499, 10000,  budget-owner",
    })
    void theOverrunOfARequestFindsItsApprover(String wanted, String left, String budget, String expected) {
        var overrun = Overrun.of(new BigDecimal(wanted), new BigDecimal(left), new BigDecimal(budget));

        assertThat(TABLE.roles(Map.of(
                        "overrunAmount", overrun.amount().doubleValue(),
                        "overrunPercent", overrun.percentOfBudget().doubleValue())))
                .containsExactly(expected);
    }
}
