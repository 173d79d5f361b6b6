package org.officeflow.testing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.UUID;
import org.officeflow.budget.BudgetLine;
import org.officeflow.budget.Budgets;
import org.officeflow.organisation.CostCentreId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opens a cost centre for one test alone, so that no other test's requests use its budget or are added up with its own. */
@Component
public class TestCostCentre {

    private final JdbcTemplate jdbc;
    private final Budgets budgets;
    private final Clock clock;

    TestCostCentre(JdbcTemplate jdbc, Budgets budgets, Clock clock) {
        this.jdbc = jdbc;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * The name of a new cost centre, owned by {@code sanne}. Earlier requests of whomever become too old to be added up.
     *
     * @param budget of this year, and of that to which the clock was moved, in euro
     */
    public String open(String budget) {
        var name = "Tests " + UUID.randomUUID().toString().substring(0, 8);
        jdbc.update("insert into departments (name, department_group, owner) values (?, 'Tests', 'sanne')", name);
        budgets.setBudget(line(name), new BigDecimal(budget));
        budgets.setBudget(new BudgetLine(new CostCentreId(name), Year.now(clock).getValue()), new BigDecimal(budget));
        jdbc.update("update purchase_requests set submitted_at = least(submitted_at, now()) - interval '100 days'");
        return name;
    }

    /** The line of this year's budget. */
    public static BudgetLine line(String costCentre) {
        return new BudgetLine(
                new CostCentreId(costCentre), Year.now(ZoneOffset.UTC).getValue());
    }
}
