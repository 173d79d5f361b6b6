package org.officeflow.document;

import java.text.Normalizer;
import java.util.Optional;

/** File names as people see them: one line, no folder, nothing that shows another ending than it has. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** The name with its blanks tidied up, or empty when it cannot be trusted. */
    static Optional<String> tidy(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[\\p{Zs}]+", " ")
                .strip();
        var dot = name.lastIndexOf('.');
        var sound = dot > 0
                && dot < name.length() - 1
                && name.length() <= LONGEST
                && !name.startsWith(".")
                && name.codePoints().allMatch(FileName::allowed);
        return sound ? Optional.of(name) : Optional.empty();
    }

    private static boolean allowed(int character) {
        if ("/\\:*?\"<>|".indexOf(character) >= 0) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
