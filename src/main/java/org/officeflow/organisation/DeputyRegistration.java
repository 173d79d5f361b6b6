package org.officeflow.organisation;

/** What became of registering a deputy, or of ending one early. */
public sealed interface DeputyRegistration {

    /** It is registered as said. */
    record Registered(Deputy deputy) implements DeputyRegistration {}

    /**
     * It is not registered; everything is as before.
     *
     * @param explanation why, in plain words
     */
    record Refused(Reason reason, String explanation) implements DeputyRegistration {}

    /** Why a deputy is refused. */
    enum Reason {
        NOBODY_BY_THIS_LOGIN,
        OWN_DEPUTY,
        ENDS_BEFORE_IT_BEGINS,
        IS_OVER,
        OVERLAPS,
        AMOUNT_NOT_POSITIVE
    }
}
