package org.officeflow.approval;

import org.officeflow.language.Saying;

/** What the timeline tells of approvals. */
final class Told {

    private Told() {}

    static Saying that(String key, Object... values) {
        return Saying.of("approval", key, values);
    }
}
