package org.officeflow.cockpit.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has too much to do, beside the others of the team. */
class WorkloadTest {

    @ParameterizedTest
    @CsvSource({
        "'9', 9, 9, false", // nobody to be compared with
        "'5 2', 5, 2, true",
        "'4 0', 4, 0, false", // fewer than five are never too many
        "'6 3', 6, 3, false", // twice as many is not more than twice
        "'7 3', 7, 3, true",
        "'7 2 9 3', 9, 3, true",
        "'7 2 9 3', 7, 3, true",
        "'7 2 9 3', 3, 7, false",
        "'8 8 8', 8, 8, false",
        "'5 1 4', 5, 2.5, false",
        "'6 1 4', 6, 2.5, true",
    })
    void isToldByWhatTheOthersUsuallyHave(String loads, int own, double usual, boolean tooMuch) {
        var workload =
                new Workload(Stream.of(loads.split(" ")).map(Integer::valueOf).toList());
        assertThat(workload.usualBeside(own)).isEqualTo(usual);
        assertThat(workload.isTooMuch(own)).isEqualTo(tooMuch);
    }
}
