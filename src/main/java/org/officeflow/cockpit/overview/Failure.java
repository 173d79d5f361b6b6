package org.officeflow.cockpit.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a step failed.
 *
 * @param reason in the office's words
 * @param technical the innermost fault as the program names it
 */
record Failure(String reason, String technical) {

    private static final String CAUSE = "Caused by: ";
    private static final String OURS = "\tat org.officeflow.";

    /** Beginnings of names of faults, and what people call them; the first that fits. */
    private record Kind(List<String> beginnings, String words) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    List.of("org.postgresql.", "java.sql.", "org.springframework.dao.", "org.springframework.jdbc."),
                    "The database did not answer or refused what was to be written."),
            new Kind(
                    List.of("jakarta.mail.", "org.eclipse.angus.mail.", "org.springframework.mail."),
                    "The mail server did not answer or refused the mail."),
            new Kind(List.of("java.net.", "java.io.", "javax.net."), "Another system did not answer."),
            new Kind(
                    List.of("org.camunda.bpm.dmn.", "org.camunda.feel.", "org.camunda.bpm.impl.juel.", "jakarta.el."),
                    "The model or a decision table asks for something that this case does not have."),
            new Kind(
                    List.of("org.camunda.bpm.engine.OptimisticLockingException"),
                    "Two things happened in the case at the same moment."),
            new Kind(List.of("java.lang.OutOfMemoryError"), "The server ran out of memory."));

    static Failure of(@Nullable String trace) {
        if (trace == null || trace.isBlank()) {
            return new Failure("The step failed without saying why.", "");
        }
        var from = trace.lastIndexOf("\n" + CAUSE);
        var cause = from < 0 ? trace : trace.substring(from + 1 + CAUSE.length());
        var lines = cause.lines().toList();
        var fault = lines.get(0);
        return new Failure(reason(fault, lines), fault);
    }

    private static String reason(String fault, List<String> lines) {
        var colon = fault.indexOf(": ");
        var name = colon < 0 ? fault : fault.substring(0, colon);
        var thrownByUs = lines.stream()
                .filter(line -> line.startsWith("\tat "))
                .findFirst()
                .filter(line -> line.startsWith(OURS))
                .isPresent();
        if (thrownByUs && colon > 0) {
            return fault.substring(colon + 2);
        }
        return KINDS.stream()
                .filter(kind -> kind.beginnings().stream().anyMatch(name::startsWith))
                .map(Kind::words)
                .findFirst()
                .orElse("A fault in the program.");
    }
}
