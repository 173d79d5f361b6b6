package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.Retention;
import org.officeflow.testing.DecisionTable;

/** How long private data is kept, as the table says it, and on which day it goes. */
class RetentionTest {

    private static final DecisionTable TABLE = DecisionTable.shipped("onboarding", "determine-retention");

    @ParameterizedTest
    @EnumSource
    void whoDoesNotComeIsForgottenAfterFourWeeks(DataClass data) {
        assertThat(keptUntil(data.key(), "cancelled", "2026-03-10")).isEqualTo("2026-04-07");
    }

    @ParameterizedTest
    @CsvSource({
        "identity, 2026-03-10, 2031-12-31",
        "identity, 2026-12-31, 2031-12-31",
        "identity, 2027-01-01, 2032-12-31",
        "bank,     2026-03-10, 2033-12-31",
        "health,   2026-03-10, 2026-03-10",
        "contact,  2026-03-10, 2028-03-10",
        "contact,  2028-02-29, 2030-02-28",
        "contract, 2026-03-10, 2033-12-31",
        "talks,    2026-03-10, 2028-03-10",
        "leaving,  2026-03-10, 2028-03-10",
        "pay,      2026-03-10, 2033-12-31",
    })
    void whoHasLeftIsForgottenClassByClass(String data, String left, String keptUntil) {
        assertThat(keptUntil(data, "left", left)).isEqualTo(keptUntil);
    }

    @Test
    void ofWhoeverStaysNothingIsKeptAboutLeavingForLong() {
        assertThat(keptUntil("leaving", "stayed", "2026-03-10")).isEqualTo("2026-04-07");
        assertThat(keptUntil("talks", "stayed", "2026-03-10")).isEqualTo("2026-04-07");
    }

    @Test
    void theNameOfWhoWorkedHereStays() {
        assertThat(answers("name", "left").get(0)).containsEntry("countFrom", "never");
    }

    @Test
    void whatNoRuleNamesIsNotErased() {
        assertThat(answers("shoe-size", "left")).isEmpty();
        assertThat(answers("bank", "on-leave")).isEmpty();
        assertThat(answers(null, "left")).isEmpty();
        assertThat(answers("bank", null)).isEmpty();
    }

    private static String keptUntil(String data, String outcome, String end) {
        var answers = answers(data, outcome);
        assertThat(answers).hasSize(1);
        var answer = answers.get(0);
        assertThat((String) answer.get("because")).endsWith(".");
        return new Retention(
                        answer.get("countFrom").equals("year-end"),
                        ((Number) answer.get("months")).intValue(),
                        ((Number) answer.get("days")).intValue(),
                        "")
                .keptUntil(LocalDate.parse(end))
                .toString();
    }

    private static List<Map<String, Object>> answers(@Nullable String data, @Nullable String outcome) {
        var facts = new HashMap<String, Object>();
        facts.put("dataClass", data);
        facts.put("outcome", outcome);
        return TABLE.answers(facts);
    }
}
