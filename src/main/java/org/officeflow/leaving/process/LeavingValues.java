package org.officeflow.leaving.process;

/** What the gateways of the models compare with. */
final class LeavingValues {

    // how something comes back
    static final String MACHINE = "machine";
    static final String PERSON = "person";
    static final String REMOVED = "removed";
    static final String BY_HAND = "by-hand";
    static final String RETURNED = "returned";
    static final String WRITE_OFF = "write-off";
    static final String EXPECT = "expect";

    // how far somebody who leaves is
    static final String WANTED = "wanted";
    static final String NONE = "none";
    static final String TAKEN = "taken";
    static final String INCOMPLETE = "incomplete";
    static final String NOTHING = "nothing";
    static final String SOMETHING = "something";
    static final String CLEARED = "cleared";
    static final String LOOK_AGAIN = "look-again";
    static final String OPEN = "open";
    static final String DONE = "done";
    static final String RECORDED = "recorded";
    static final String AHEAD = "ahead";

    // what people want
    static final String MOVE = "move";
    static final String WITHDRAW = "withdraw";
    static final String ADD_ITEM = "add-item";

    private LeavingValues() {}
}
