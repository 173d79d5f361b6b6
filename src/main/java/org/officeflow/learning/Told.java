package org.officeflow.learning;

import org.officeflow.language.Saying;

/** What the timeline tells of policies and trainings. */
final class Told {

    private Told() {}

    static Saying that(String key, Object... values) {
        return Saying.of("learning", key, values);
    }
}
