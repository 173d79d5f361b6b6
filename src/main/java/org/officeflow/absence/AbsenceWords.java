package org.officeflow.absence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.NumberText;
import org.officeflow.language.Words;
import org.officeflow.organisation.Deputy;

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

    /** Where it stands on a day. */
    static String state(Deputy period, LocalDate today) {
        if (period.to().isBefore(period.from())) {
            return WORDS.say("state.withdrawn");
        }
        if (period.from().isAfter(today)) {
            return WORDS.say("state.planned");
        }
        return period.to().isBefore(today) ? WORDS.say("state.over") : WORDS.say("state.going-on");
    }

    static String say(String key, Object... values) {
        return WORDS.say(key, values);
    }
}
