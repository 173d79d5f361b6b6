package org.officeflow.approval;

import java.time.Instant;

/** When a step is reminded of, due, brought before the office manager, and expired. */
public record StepClock(Instant remindAt, Instant dueAt, Instant escalateAt, Instant expireAt) {}
