package org.officeflow.absence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.NumberText;
import org.officeflow.language.Words;

/** What an absence is called wherever somebody reads of it. */
public final class AbsenceWords {

    private static final Words WORDS = Words.of("absence");

    private AbsenceWords() {}

    /** Whose absence it is, and who stands in, by their names. */
    public static String subject(String person, String deputy) {
        return WORDS.say("subject", person, deputy);
    }

    /** Up to how many euro the deputy decides; null for any amount. */
    public static String limit(@Nullable BigDecimal amount) {
        return amount == null
                ? WORDS.say("any-amount")
                : WORDS.say("up-to", NumberText.ofReader().euro(amount));
    }

    static String say(String key, Object... values) {
        return WORDS.say(key, values);
    }
}
