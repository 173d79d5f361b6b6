package org.officeflow.approval;

import java.time.Instant;

/** When a step is reminded of, due, and brought before the office manager. */
public record StepClock(Instant remindAt, Instant dueAt, Instant escalateAt) {}
