package org.officeflow.absence;

import org.officeflow.language.Saying;

/** What the timeline tells of absences. */
final class Told {

    private Told() {}

    static Saying that(String key, Object... values) {
        return Saying.of("absence", key, values);
    }
}
