package org.officeflow.onboarding.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * How it goes so many days after the first day.
 *
 * @param answers for the colleague and human resources alone; null as long as there are none, and once they are erased
 * @param followUpDue until when human resources talk with the colleague; null where they need not
 * @param agreed what they agreed on, for the two of them alone
 * @param begunAt when it was planned
 */
public record CheckIn(
        CheckInNumber number,
        PersonId employee,
        LocalDate plannedOn,
        CheckInState state,
        @Nullable CheckInAnswers answers,
        @Nullable Instant answeredAt,
        @Nullable LocalDate followUpDue,
        @Nullable PersonId followedUpBy,
        @Nullable Instant followedUpAt,
        @Nullable String agreed,
        Instant begunAt) {}
