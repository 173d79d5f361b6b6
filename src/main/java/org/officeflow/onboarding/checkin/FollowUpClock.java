package org.officeflow.onboarding.checkin;

import java.time.Instant;

/**
 * How long human resources have to talk with somebody, within office hours.
 *
 * @param remindAt two working days before it is due
 * @param dueAt closing time five working days after the answers
 * @param lateAt one working day after it: human resources again
 * @param managersAt two working days after it: whom they report to
 */
public record FollowUpClock(Instant remindAt, Instant dueAt, Instant lateAt, Instant managersAt) {}
