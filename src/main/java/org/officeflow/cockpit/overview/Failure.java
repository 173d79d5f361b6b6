package org.officeflow.cockpit.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;

/**
 * Why a step failed.
 *
 * @param reason in the office's words
 * @param technical the innermost fault as the program names it
 */
record Failure(String reason, String technical) {

    private static final Words WORDS = Words.of("cockpit");

    private static final String CAUSE = "Caused by: ";
    private static final String OURS = "\tat org.officeflow.";

    /** Beginnings of names of faults, and the key of what people call them; the first that fits. */
    private record Kind(List<String> beginnings, String key) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    List.of("org.postgresql.", "java.sql.", "org.springframework.dao.", "org.springframework.jdbc."),
                    "failure.database"),
            new Kind(List.of("jakarta.mail.", "org.eclipse.angus.mail.", "org.springframework.mail."), "failure.mail"),
            new Kind(List.of("java.net.", "java.io.", "javax.net."), "failure.system"),
            new Kind(
                    List.of("org.camunda.bpm.dmn.", "org.camunda.feel.", "org.camunda.bpm.impl.juel.", "jakarta.el."),
                    "failure.model"),
            new Kind(List.of("org.camunda.bpm.engine.OptimisticLockingException"), "failure.moment"),
            new Kind(List.of("java.lang.OutOfMemoryError"), "failure.memory"));

    static Failure of(@Nullable String trace) {
        if (trace == null || trace.isBlank()) {
            return new Failure(WORDS.say("failure.silent"), "");
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
                .findFirst()
                .map(kind -> WORDS.say(kind.key()))
                .orElseGet(() -> WORDS.say("failure.program"));
    }
}
