package org.officeflow.onboarding.checkin;

import java.time.Instant;

/**
 * How long a colleague has to answer.
 *
 * @param remindAt after five working days
 * @param closesAt after ten: it counts as not answered
 */
public record AnswerClock(Instant remindAt, Instant closesAt) {}
