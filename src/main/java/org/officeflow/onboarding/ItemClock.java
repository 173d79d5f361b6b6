package org.officeflow.onboarding;

import java.time.Instant;

/**
 * When somebody is reminded of an item, always within office hours of the colleague's place.
 *
 * @param remindAt two working days before it is due; where there is less time, after half of it
 * @param dueAt end of the day by which it is due
 * @param lateAt one working day after it: whoever is to do it
 * @param managerAt two working days after it: their manager
 * @param officeAt three working days after it: the office manager
 */
public record ItemClock(Instant remindAt, Instant dueAt, Instant lateAt, Instant managerAt, Instant officeAt) {}
