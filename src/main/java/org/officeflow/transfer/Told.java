package org.officeflow.transfer;

import org.officeflow.language.Saying;

/** What the timeline of a transfer tells, in the language of whoever reads it. */
final class Told {

    private Told() {}

    static Saying that(String key, Object... values) {
        return Saying.of("transfer", key, values);
    }
}
