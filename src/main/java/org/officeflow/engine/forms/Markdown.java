package org.officeflow.engine.forms;

import java.util.regex.Pattern;

/** The texts of a form are Markdown; what people typed goes into them as text. */
final class Markdown {

    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");
    private static final Pattern START_OF_LINE = Pattern.compile("(?m)^(\\s*)([#+=-]|\\d+(?=[.)]))");

    private Markdown() {}

    /** Markdown that reads as the given text: no markup, links, pictures, headings or lists come of it. */
    static String escape(String text) {
        var signs = SIGN.matcher(text).replaceAll("\\\\$0");
        return START_OF_LINE.matcher(signs).replaceAll(found -> {
            var sign = found.group(2);
            return Character.isDigit(sign.charAt(0)) ? found.group(1) + sign + "\\\\" : found.group(1) + "\\\\" + sign;
        });
    }
}
