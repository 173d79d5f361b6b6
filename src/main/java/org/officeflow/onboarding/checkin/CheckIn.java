package org.officeflow.onboarding.checkin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * How it goes so many days after the first day.
 *
 * @param answers for the colleague and human resources alone; null as long as there are none
 * @param followUpDue until when human resources talk with the colleague; null where they need not
 */
public record CheckIn(
        CheckInNumber number,
        PersonId employee,
        LocalDate plannedOn,
        CheckInState state,
        @Nullable CheckInAnswers answers,
        @Nullable LocalDate followUpDue,
        @Nullable String agreed) {}
