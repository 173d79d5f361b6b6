package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.testing.DecisionTable;

/** Who decides on a purchase request: each rule, both sides of each boundary, and what meets. */
class DetermineApproversTableTest {

    private static final DecisionTable TABLE = DecisionTable.shipped("procurement", "determine-approvers");

    /** From the catalogue, within budget, three quotes, known supplier, no term, no personal data, stationery. */
    private static Map<String, Object> plain(double amount) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("decisiveAmount", amount);
        facts.put("fromCatalogue", true);
        facts.put("withinBudgetNow", true);
        facts.put("quotesWaived", false);
        facts.put("category", "stationery");
        facts.put("termMonths", 0);
        facts.put("personalData", false);
        facts.put("newSupplier", false);
        return facts;
    }

    private static Map<String, Object> plain(double amount, String fact, Object value) {
        var facts = plain(amount);
        facts.put(fact, value);
        return facts;
    }

    private static List<String> roles(String words) {
        return words == null || words.isBlank()
                ? List.of()
                : List.of(words.strip().split(" +"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0,        ''",
        "0.01,     ''",
        "249.99,   ''",
        "250,      ''",
        "250.01,   line-manager",
        "999.99,   line-manager",
        "1000,     line-manager",
        "1000.01,  line-manager budget-owner",
        "5000,     line-manager budget-owner",
        "5000.01,  line-manager budget-owner finance",
        "25000,    line-manager budget-owner finance",
        "25000.01, line-manager budget-owner finance managing-director managing-director",
        "9999999,  line-manager budget-owner finance managing-director managing-director",
    })
    void theAmountSetsTheLevel(double amount, String expected) {
        assertThat(TABLE.roles(plain(amount))).isEqualTo(roles(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0.01,    line-manager",
        "250,     line-manager",
        "250.01,  line-manager",
        "1000.01, line-manager budget-owner",
    })
    void whatIsNotFromTheCatalogueAlwaysGoesToTheLineManagerOnce(double amount, String expected) {
        assertThat(TABLE.roles(plain(amount, "fromCatalogue", false))).isEqualTo(roles(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0.01,    line-manager",
        "250,     line-manager",
        "250.01,  line-manager",
        "5000.01, line-manager budget-owner finance",
    })
    void whatTheBudgetDoesNotCoverAlwaysGoesToTheLineManagerOnce(double amount, String expected) {
        assertThat(TABLE.roles(plain(amount, "withinBudgetNow", false))).isEqualTo(roles(expected));
    }

    @Test
    void smallOverBudgetAndNotFromTheCatalogueStillAsksTheLineManagerOnce() {
        var facts = plain(250, "fromCatalogue", false);
        facts.put("withinBudgetNow", false);

        assertThat(TABLE.roles(facts)).containsExactly("line-manager");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "999.99,   line-manager",
        "1000,     line-manager budget-owner",
        "1000.01,  line-manager budget-owner finance",
        "5000,     line-manager budget-owner finance",
        "5000.01,  line-manager budget-owner finance managing-director",
        "25000,    line-manager budget-owner finance managing-director",
        "25000.01, line-manager budget-owner finance managing-director managing-director",
    })
    void fewerThanThreeQuotesAreDecidedOneLevelHigher(double amount, String expected) {
        assertThat(TABLE.roles(plain(amount, "quotesWaived", true))).isEqualTo(roles(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"it, it", "stationery, ''", "furniture, ''", "services, ''", "other, ''"})
    void onlyItGoodsGoToTheItLead(String category, String expected) {
        assertThat(TABLE.roles(plain(10, "category", category))).isEqualTo(roles(expected));
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"0, ''", "11, ''", "12, ''", "13, legal", "600, legal"})
    void aTermOverTwelveMonthsGoesToLegal(int months, String expected) {
        assertThat(TABLE.roles(plain(10, "termMonths", months))).isEqualTo(roles(expected));
    }

    @Test
    void personalDataGoesToPrivacy() {
        assertThat(TABLE.roles(plain(10, "personalData", true))).containsExactly("privacy");
    }

    @Test
    void aNewSupplierGoesToTheOffice() {
        assertThat(TABLE.roles(plain(10, "newSupplier", true))).containsExactly("office");
    }

    @Test
    void levelsComeBeforeSpecialists() {
        var facts = plain(30_000);
        facts.put("fromCatalogue", false);
        facts.put("withinBudgetNow", false);
        facts.put("quotesWaived", true);
        facts.put("category", "it");
        facts.put("termMonths", 36);
        facts.put("personalData", true);
        facts.put("newSupplier", true);

        assertThat(TABLE.roles(facts))
                .containsExactly(
                        "line-manager",
                        "budget-owner",
                        "finance",
                        "managing-director",
                        "managing-director",
                        "it",
                        "legal",
                        "privacy",
                        "office");
    }

    @Test
    void aSubscriptionOfATabletServiceFromANewSupplierAsksFour() {
        var facts = plain(1_200);
        facts.put("fromCatalogue", false);
        facts.put("category", "it");
        facts.put("termMonths", 24);
        facts.put("newSupplier", true);

        assertThat(TABLE.roles(facts)).containsExactly("line-manager", "budget-owner", "it", "legal", "office");
    }

    /** Every combination that sets the level, and every combination of specialists at a low and a high amount. */
    static Stream<Map<String, Object>> everyCase() {
        var levels = List.of(plain(0));
        levels = spread(
                levels,
                "decisiveAmount",
                0.01,
                250.0,
                250.01,
                999.99,
                1000.0,
                1000.01,
                5000.0,
                5000.01,
                25000.0,
                25000.01);
        levels = spread(levels, "fromCatalogue", true, false);
        levels = spread(levels, "withinBudgetNow", true, false);
        levels = spread(levels, "quotesWaived", true, false);
        var specialists = List.of(plain(100), plain(6000));
        specialists = spread(specialists, "category", "it", "other");
        specialists = spread(specialists, "termMonths", 12, 13);
        specialists = spread(specialists, "personalData", true, false);
        specialists = spread(specialists, "newSupplier", true, false);
        return Stream.concat(levels.stream(), specialists.stream());
    }

    private static List<Map<String, Object>> spread(List<Map<String, Object>> cases, String fact, Object... values) {
        var all = new ArrayList<Map<String, Object>>();
        for (var one : cases) {
            for (var value : values) {
                var facts = new LinkedHashMap<>(one);
                facts.put(fact, value);
                all.add(facts);
            }
        }
        return all;
    }

    /** The rules in the office's words (issue 2, P3 and P6), said once more without a table. */
    private static List<String> byTheBook(Map<String, Object> facts) {
        var amount = (double) facts.get("decisiveAmount");
        var waived = (boolean) facts.get("quotesWaived") && amount >= 1000;
        var level = amount > 25000 ? 4 : amount > 5000 ? 3 : amount > 1000 ? 2 : amount > 250 ? 1 : 0;
        var needsNobody = level == 0 && (boolean) facts.get("fromCatalogue") && (boolean) facts.get("withinBudgetNow");
        var asked = Math.max(level, needsNobody ? 0 : 1) + (waived && level < 4 ? 1 : 0);
        var roles = new ArrayList<String>();
        List.of("line-manager", "budget-owner", "finance", "managing-director").stream()
                .limit(asked)
                .forEach(roles::add);
        if (level == 4) {
            roles.add("managing-director");
        }
        if ("it".equals(facts.get("category"))) {
            roles.add("it");
        }
        if ((int) facts.get("termMonths") > 12) {
            roles.add("legal");
        }
        if ((boolean) facts.get("personalData")) {
            roles.add("privacy");
        }
        if ((boolean) facts.get("newSupplier")) {
            roles.add("office");
        }
        return roles;
    }

    @Test
    void everyCombinationAsksWhomTheRulesNameAndTellsThemWhy() {
        assertThat(everyCase()).hasSize(112).allSatisfy(facts -> {
            var asked = TABLE.answers(facts);
            assertThat(asked)
                    .as(facts.toString())
                    .extracting(answer -> answer.get("role"))
                    .isEqualTo(byTheBook(facts));
            assertThat(asked).allSatisfy(answer -> assertThat((String) answer.get("because"))
                    .endsWith("."));
        });
    }
}
