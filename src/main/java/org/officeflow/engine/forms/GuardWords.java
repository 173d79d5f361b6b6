package org.officeflow.engine.forms;

import org.officeflow.language.Words;

/** What the guard answers, in the language of whoever sent something. */
final class GuardWords {

    private static final Words WORDS = Words.of("forms");

    private GuardWords() {}

    static String say(String key, Object... values) {
        return WORDS.say(key, values);
    }
}
