package org.officeflow.learning.process;

/** What the gateways of the models compare with. */
final class LearningValues {

    static final String LEFT = "left";
    static final String NONE = "none";

    static final String ALREADY = "already";
    static final String NOT_YET = "not-yet";

    static final String NEEDED = "needed";
    static final String NOT_NEEDED = "not-needed";
    static final String IN_ORDER = "in-order";
    static final String SENT_BACK = "sent-back";

    static final String NEVER = "never";
    static final String LATER = "later";
    static final String EXPIRED = "expired";
    static final String OPEN = "open";

    private LearningValues() {}
}
