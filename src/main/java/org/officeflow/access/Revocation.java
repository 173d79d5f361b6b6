package org.officeflow.access;

/** What is left after a grant was taken back. */
public enum Revocation {
    /** Nothing stood under this reference, so nothing has changed. */
    NOTHING,
    /** The person keeps the access: it was also given for something else, which stands. */
    STILL_HELD,
    /** The person has no right to the access any more; it has to be taken from them. */
    GONE
}
