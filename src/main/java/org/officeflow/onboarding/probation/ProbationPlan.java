package org.officeflow.onboarding.probation;

import java.time.Instant;

/**
 * What happens when until a probation is decided, within office hours of the colleague's place.
 *
 * @param reviews how many reviews are planned
 * @param firstReminderAt 30 days before the end
 * @param secondReminderAt 14 days before the end
 * @param lastReminderAt 7 days before the end
 * @param superiorAt three working days before the end: whoever is above the manager
 * @param humanResourcesAt one working day before the end
 * @param endsAt closing time on the last day
 * @param lastDayOverAt the opening after the last day
 */
public record ProbationPlan(
        int reviews,
        Instant firstReminderAt,
        Instant secondReminderAt,
        Instant lastReminderAt,
        Instant superiorAt,
        Instant humanResourcesAt,
        Instant endsAt,
        Instant lastDayOverAt) {}
