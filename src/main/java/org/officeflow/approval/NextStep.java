package org.officeflow.approval;

/** What comes next in a round. */
public sealed interface NextStep {

    /** Everybody who was asked has approved. */
    record AllDecided() implements NextStep {}

    /** Somebody has to decide, by this clock. */
    record Ask(StepClock clock) implements NextStep {}
}
