package org.officeflow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.testing.DecisionTable;

/** Which two accesses nobody should have together: each pair, from both sides, and nothing else. */
class DetermineConflictingAccessTableTest {

    private static final DecisionTable TABLE = DecisionTable.shipped("access", "determine-conflicting-access");

    private static final Set<Set<String>> APART = Set.of(
            Set.of("erp-purchasing", "erp-payments"),
            Set.of("erp-vendors", "erp-payments"),
            Set.of("payroll", "hr-records"),
            Set.of("erp-postings", "erp-approvals"),
            Set.of("source-code", "production-systems"));

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "erp-purchasing, erp-payments,       'Who orders does not also pay: '",
        "erp-vendors,    erp-payments,       'Who keeps the vendors does not also pay: '",
        "payroll,        hr-records,         'Who runs the payroll does not also keep the personnel records: '",
        "erp-postings,   erp-approvals,      'Who enters postings does not also approve postings: '",
        "source-code,    production-systems, 'Who writes the source code does not also run the production systems: '",
    })
    void aPairIsKeptApartWhicheverComesFirstForOneReason(String one, String other, String because) {
        var answer = answer(one, other);

        assertThat(answer).containsEntry("conflict", true);
        assertThat((String) answer.get("because")).startsWith(because).endsWith(".");
        assertThat(answer(other, one)).isEqualTo(answer);
    }

    @Test
    void everyOtherPairOfTheOfficeMayBeInOneHand() throws IOException {
        var keys = keys();

        for (var held : keys) {
            for (var wanted : keys) {
                assertThat(answer(held, wanted))
                        .as(held + " and " + wanted)
                        .containsEntry("conflict", APART.contains(new HashSet<>(List.of(held, wanted))));
            }
        }
        assertThat(answer("moon", "erp-payments")).containsEntry("conflict", false);
        assertThat(answer("erp-purchasing", "ERP-Payments")).containsEntry("conflict", false);
    }

    @Test
    void withoutAnyInputNothingIsKeptApart() {
        assertThat(answer(null, null)).containsEntry("conflict", false);
        assertThat(answer("erp-purchasing", null)).containsEntry("conflict", false);
        assertThat(answer(null, "erp-payments")).containsEntry("conflict", false);
    }

    @Test
    void theTableSpeaksOfAccessesThatTheDemoOfficeHas() throws IOException {
        var table = Files.readString(Path.of("processes", "access", "determine-conflicting-access.dmn"));
        var named = Pattern.compile("<inputEntry[^>]*><text>\"([^\"]+)\"</text>")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named).hasSize(9);
        assertThat(keys()).containsAll(named);
    }

    private static List<String> keys() throws IOException {
        return Files.readAllLines(Path.of("src", "main", "resources", "demo", "accesses.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", 2)[0])
                .toList();
    }

    private static Map<String, Object> answer(@Nullable String held, @Nullable String wanted) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("heldAccess", held);
        facts.put("wantedAccess", wanted);
        var answers = TABLE.answers(facts);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }
}
