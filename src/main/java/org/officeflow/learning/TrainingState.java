package org.officeflow.learning;

import java.util.Locale;

/** How somebody stands with a training. */
public enum TrainingState {
    /** Asked for, and never followed so far. */
    OPEN,
    VALID,
    /** Still valid; the next one is asked for. */
    DUE_SOON,
    /** Not valid any more. */
    EXPIRED,
    /** They left, the training was withdrawn or is not for them any more. */
    ENDED;

    /** As lists write it, for example {@code due-soon}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
