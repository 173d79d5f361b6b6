package org.officeflow.approval;

/** What became of a decision. */
public sealed interface DecisionResult {

    /** Recorded with its evidence. */
    record Recorded() implements DecisionResult {}

    /** Not allowed or not complete, in the office's words; nothing was changed. */
    record Refused(String reason) implements DecisionResult {}
}
