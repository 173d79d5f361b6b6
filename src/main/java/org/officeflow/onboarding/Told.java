package org.officeflow.onboarding;

import org.officeflow.language.Saying;

/** What the timeline tells of onboardings. */
final class Told {

    private Told() {}

    static Saying that(String key, Object... values) {
        return Saying.of("onboarding", key, values);
    }
}
