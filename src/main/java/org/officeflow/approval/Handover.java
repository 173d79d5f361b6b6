package org.officeflow.approval;

/** What became of the wish that another person takes one open decision. */
public sealed interface Handover {

    /** Another person takes it from now on. */
    record Done(MovedDecision moved) implements Handover {}

    /** Not possible, with the reason in the office's words; nothing was changed. */
    record Refused(String reason) implements Handover {}
}
