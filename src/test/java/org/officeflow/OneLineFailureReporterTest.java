package org.officeflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class OneLineFailureReporterTest {

    @Test
    void whatHappenedAndWhatToDoStandInOneLine() {
        var analysis = new FailureAnalysis("A thing\n\n  is missing.\n", "Bring\nit.", null);
        assertThat(OneLineFailureReporter.line(analysis)).isEqualTo("A thing is missing. Bring it.");
    }

    @Test
    void whatHappenedIsEnoughWhereNobodyKnowsWhatToDo() {
        assertThat(OneLineFailureReporter.line(new FailureAnalysis("A thing is missing.", null, null)))
                .isEqualTo("A thing is missing.");
    }
}
