package org.officeflow.leaving;

import org.officeflow.language.Saying;

/** What the timeline tells of offboardings. */
final class Told {

    private Told() {}

    static Saying that(String key, Object... values) {
        return Saying.of("leaving", key, values);
    }
}
