package org.officeflow.access;

/** What became of taking an access back. */
public enum Taking {
    /** Nothing stood under the reference. */
    NOTHING,
    /** The person keeps it: it was given for something else too. */
    STILL_HELD,
    /** They do not have it any more. */
    TAKEN,
    /** A person gave it and has to take it away; until they say so ({@link AccessDesk#takenByHand}), it stands. */
    BY_HAND
}
