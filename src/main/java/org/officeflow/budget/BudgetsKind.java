package org.officeflow.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.importing.CellType;
import org.officeflow.organisation.importing.Column;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.ImportFile;
import org.officeflow.organisation.importing.ImportKind;
import org.officeflow.organisation.importing.ImportPlan;
import org.officeflow.organisation.importing.ImportRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Budgets of cost centres. A file is the whole list for the years that it names: a cost centre that is missing in such a year
 * has no budget in it. Other years stay as they are.
 */
@Component
class BudgetsKind implements ImportKind {

    private final Budgets budgets;
    private final JdbcClient jdbc;

    BudgetsKind(Budgets budgets, JdbcClient jdbc) {
        this.budgets = budgets;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public String fileName() {
        return "budgets.csv";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.key("cost_centre", CellType.text(80)).refersTo("departments"),
                Column.key("year", CellType.whole(2000, 2999)),
                Column.required("amount", CellType.decimal(12, 2)));
    }

    /** No other file names a budget. */
    @Override
    public Set<String> known() {
        return Set.of();
    }

    @Override
    public ImportPlan plan(ImportFile file) {
        var years = file.rows().stream().map(row -> row.whole("year")).collect(Collectors.toSet());
        var stored = stored(years);
        var inUse = (int) stored.values().stream().filter(BudgetsKind::isGiven).count();
        var added = 0;
        var unchanged = 0;
        var amounts = new HashMap<BudgetLine, BigDecimal>();
        for (var row : file.rows()) {
            var line = line(row);
            var amount = row.decimal("amount");
            var before = stored.remove(line);
            if (before != null && before.compareTo(amount) == 0) {
                unchanged++;
            } else {
                added += before == null ? 1 : 0;
                amounts.put(line, amount);
            }
        }
        var missing = new ArrayList<BudgetLine>();
        stored.forEach((line, amount) -> {
            if (isGiven(amount)) {
                missing.add(line);
            }
        });
        var counts = new Counts(added, amounts.size() - added, unchanged, missing.size());
        return new BudgetPlan(counts, inUse, amounts, missing);
    }

    private Map<BudgetLine, BigDecimal> stored(Set<Integer> years) {
        var stored = new HashMap<BudgetLine, BigDecimal>();
        jdbc.sql("select cost_centre, year, amount from budgets where year in (:years)")
                .param("years", years)
                .query(row -> {
                    stored.put(
                            new BudgetLine(new CostCentreId(row.getString("cost_centre")), row.getInt("year")),
                            row.getBigDecimal("amount"));
                });
        return stored;
    }

    private static BudgetLine line(ImportRow row) {
        return new BudgetLine(new CostCentreId(String.valueOf(row.value("cost_centre"))), row.whole("year"));
    }

    private static boolean isGiven(BigDecimal amount) {
        return amount.signum() != 0;
    }

    private final class BudgetPlan implements ImportPlan {
        private final Counts counts;
        private final int inUse;
        private final Map<BudgetLine, BigDecimal> amounts;
        private final List<BudgetLine> missing;

        BudgetPlan(Counts counts, int inUse, Map<BudgetLine, BigDecimal> amounts, List<BudgetLine> missing) {
            this.counts = counts;
            this.inUse = inUse;
            this.amounts = amounts;
            this.missing = missing;
        }

        @Override
        public Counts counts() {
            return counts;
        }

        @Override
        public int inUse() {
            return inUse;
        }

        @Override
        public void write(Progress progress) {
            progress.done(counts.unchanged());
            amounts.forEach(budgets::setBudget);
            missing.forEach(line -> budgets.setBudget(line, BigDecimal.ZERO));
            progress.done(amounts.size());
        }
    }
}
