package org.officeflow.onboarding.probation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows probations from the first day to their end. The onboarding's timeline, which many people read, tells until when one runs and
 * that it is over, and nothing else.
 */
@Service
@Transactional
public class ProbationDesk {

    private static final Words WORDS = Words.of("probation");

    private static final int FIRST_REMINDER = 30;

    private static final int SECOND_REMINDER = 14;

    private static final int LAST_REMINDER = 7;

    private static final int SUPERIOR_BEFORE = 3;

    private static final int HUMAN_RESOURCES_BEFORE = 1;

    private final Probations probations;
    private final ProbationReviews reviews;
    private final OnboardingDesk onboardings;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ProbationDesk(
            Probations probations,
            ProbationReviews reviews,
            OnboardingDesk onboardings,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.probations = probations;
        this.reviews = reviews;
        this.onboardings = onboardings;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A probation begins with the first day; begun twice is begun once.
     *
     * @param mostMonths how long it may last at most, an extension included
     * @throws IllegalStateException without an employee record or months of probation
     */
    public ProbationNumber begin(OnboardingNumber onboarding, int mostMonths) {
        var number = ProbationNumber.of(onboarding);
        if (probations.find(number).isPresent()) {
            return number;
        }
        var one = onboardings.onboarding(onboarding);
        var months = one.probationMonths();
        var employee = one.employee();
        if (employee == null || months == null || months == 0) {
            throw new IllegalStateException("No probation can begin for " + onboarding + ".");
        }
        var probation = new Probation(
                number,
                employee,
                one.startsOn(),
                ProbationDates.lastDay(one.startsOn(), months),
                null,
                mostMonths,
                0,
                calendars.of(one.site()).dateOf(clock.instant()),
                ProbationState.RUNNING,
                Escalation.NONE,
                null,
                null,
                clock.instant());
        probations.add(probation);
        tell(number, null, "timeline.until", Value.day(probation.endsOn()));
        tellAll(number, "timeline.until", Value.day(probation.endsOn()));
        return number;
    }

    /** @throws IllegalArgumentException if there is no such probation */
    @Transactional(readOnly = true)
    public Probation probation(ProbationNumber number) {
        return probations.get(number);
    }

    /** Whether the colleague works here, which stays so until the end of the transaction. */
    public boolean isEmployed(ProbationNumber number) {
        return probations.isEmployed(probations.get(number).employee());
    }

    /** What happens until the end, from now on; planned anew after an extension. */
    public ProbationPlan plan(ProbationNumber number) {
        var one = probations.lock(number);
        var calendar = calendar(number);
        var today = calendar.dateOf(clock.instant());
        var held = reviews.of(number).stream()
                .filter(review -> review.heldAt() != null)
                .map(review -> calendar.dateOf(Objects.requireNonNull(review.heldAt())))
                .toList();
        var days = ProbationDates.reviews(calendar, one.startsOn(), one.endsOn(), today, held);
        for (var position = 0; position < days.size(); position++) {
            reviews.plan(number, one.round(), position, days.get(position));
        }
        probations.planned(number, today);
        var end = one.endsOn();
        return new ProbationPlan(
                days.size(),
                calendar.opensOn(ProbationDates.before(calendar, end, FIRST_REMINDER)),
                calendar.opensOn(ProbationDates.before(calendar, end, SECOND_REMINDER)),
                calendar.opensOn(ProbationDates.before(calendar, end, LAST_REMINDER)),
                calendar.opensOn(calendar.plusWorkingDays(end, -SUPERIOR_BEFORE)),
                calendar.opensOn(calendar.plusWorkingDays(end, -HUMAN_RESOURCES_BEFORE)),
                calendar.closesOn(end),
                calendar.opensOn(calendar.plusWorkingDays(end, 1)));
    }

    /**
     * Whether somebody is reminded now. A day that had passed when the probation was planned counts for nothing: a short probation
     * begins less than 30 days before its end.
     */
    @Transactional(readOnly = true)
    public boolean isReminded(ProbationNumber number) {
        var one = probations.get(number);
        var calendar = calendar(number);
        var today = calendar.dateOf(clock.instant());
        return today.isAfter(one.plannedOn());
    }

    /** Nobody has decided: somebody else may, too. */
    public void escalate(ProbationNumber number, Escalation to) {
        if (probations.lock(number).isRunning()) {
            probations.escalated(number, to);
        }
    }

    /** The last day is over and nobody has decided. It stays so: nobody is confirmed by silence. */
    public void undecided(ProbationNumber number) {
        end(number, ProbationState.UNDECIDED, "timeline.undecided");
    }

    /** The colleague leaves before anything was decided. */
    public void left(ProbationNumber number) {
        end(number, ProbationState.LEFT, "timeline.left");
    }

    private void end(ProbationNumber number, ProbationState state, String told) {
        if (probations.lock(number).isRunning()) {
            probations.became(number, state);
            tell(number, null, told);
            tellAll(number, "timeline.over");
        }
    }

    /**
     * Human resources have arranged what follows from an end, or from no decision.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String settled(ProbationNumber number, String settlement, PersonId by) {
        if (by.equals(probations.lock(number).employee())) {
            return WORDS.say("own-case");
        }
        reviews.decided(number, clock.instant(), by, "settled", settlement);
        tell(number, by, "timeline.settled");
        return null;
    }

    void tell(ProbationNumber number, @Nullable PersonId by, String key, Object... values) {
        timeline.add(number.value(), by, Saying.of("probation", key, values));
    }

    void tellAll(ProbationNumber number, String key, Object... values) {
        timeline.add(number.onboarding().value(), null, Saying.of("probation", key, values));
    }

    WorkingCalendar calendar(ProbationNumber number) {
        return calendars.of(onboardings.onboarding(number.onboarding()).site());
    }

    LocalDate today(ProbationNumber number) {
        return calendar(number).dateOf(clock.instant());
    }
}
