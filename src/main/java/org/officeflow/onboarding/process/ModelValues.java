package org.officeflow.onboarding.process;

/** What the gateways of the models compare with. */
final class ModelValues {

    // how an onboarding goes
    static final String OPEN = "open";
    static final String ARRIVED = "arrived";
    static final String EXPECTED = "expected";
    static final String READY = "ready";
    static final String NOT_READY = "not-ready";

    // what people decide
    static final String GO_AHEAD = "go-ahead";
    static final String ANOTHER_DAY = "another-day";
    static final String START_STAYS = "start-stays";
    static final String LATER = "later";
    static final String NO_SHOW = "no-show";
    static final String MOVE = "move";
    static final String CANCEL = "cancel";

    // how an item is provided, and what is left of it
    static final String STOCK = "stock";
    static final String PERSON = "person";
    static final String AFTER_START = "after-start";
    static final String NOW = "now";
    static final String RESERVED = "reserved";
    static final String REQUESTED = "requested";
    static final String NONE = "none";
    static final String BY_HAND = "by-hand";
    static final String NOTHING = "nothing";
    static final String ACCESS = "access";
    static final String NEEDED = "needed";
    static final String NOT_NEEDED = "not-needed";
    static final String GRANTED = "granted";

    // what the colleague says of it
    static final String COMPLAINTS = "complaints";

    // how far a contract is
    static final String SIGNED = "signed";
    static final String MORE_TIME = "more-time";
    static final String FAILED = "failed";
    static final String CLOSED = "closed";
    static final String IN_ORDER = "in-order";

    private ModelValues() {}
}
