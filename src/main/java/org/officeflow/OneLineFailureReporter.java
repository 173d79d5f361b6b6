package org.officeflow;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line of the log why Officeflow does not start, and what to do about it. */
final class OneLineFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        LoggerFactory.getLogger(OfficeflowApplication.class).error("Officeflow does not start. {}", line(analysis));
    }

    static String line(FailureAnalysis analysis) {
        return Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(Objects::nonNull)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
