package org.officeflow.onboarding.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Saying;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ContractKind;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.organisation.Accounts;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks new colleagues how it goes. The onboarding's timeline, which many people read, tells that a check-in took place and nothing of
 * what was answered.
 */
@Service
@Transactional
public class CheckInDesk {

    /** On which days after the first one; where the office is closed, on the next working day. */
    public static final List<Integer> DAYS = List.of(7, 30, 60, 90);

    private static final Words WORDS = Words.of("check-in");

    private static final int REMIND_AFTER = 5;

    private static final int CLOSE_AFTER = 10;

    private static final int FOLLOW_UP_WITHIN = 5;

    private static final int REMIND_BEFORE = 2;

    private final CheckIns checkIns;
    private final OnboardingDesk onboardings;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    CheckInDesk(
            CheckIns checkIns,
            OnboardingDesk onboardings,
            Organisation organisation,
            Accounts accounts,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.checkIns = checkIns;
        this.onboardings = onboardings;
        this.organisation = organisation;
        this.accounts = accounts;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * How many check-ins somebody has who has just arrived: none without a login, and none for who is hired in and not employed. Why
     * there are none stands in the timeline.
     */
    public int expected(OnboardingNumber onboarding) {
        var one = onboardings.onboarding(onboarding);
        var why = whyNone(one);
        if (why == null) {
            return DAYS.size();
        }
        timeline.add(onboarding.value(), null, Saying.of("check-in", why, one.name()));
        return 0;
    }

    private @Nullable String whyNone(Onboarding one) {
        if (one.contract() == ContractKind.CONTRACTOR) {
            return "timeline.none-contractor";
        }
        var employee = one.employee();
        return employee != null && accounts.logins().contains(employee.value()) ? null : "timeline.none-login";
    }

    /**
     * Plans one of the check-ins; planned twice is planned once.
     *
     * @param index its place in {@link #DAYS}, from 0
     */
    public CheckIn plan(OnboardingNumber onboarding, int index) {
        var day = DAYS.get(index);
        var number = CheckInNumber.of(onboarding, day);
        return checkIns.find(number).orElseGet(() -> {
            var one = onboardings.onboarding(onboarding);
            var planned =
                    calendars.of(one.site()).plusWorkingDays(one.startsOn().plusDays(day), 0);
            var checkIn = new CheckIn(
                    number,
                    Objects.requireNonNull(one.employee(), "employee"),
                    planned,
                    CheckInState.PLANNED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    clock.instant());
            checkIns.add(checkIn);
            return checkIn;
        });
    }

    /** @throws IllegalArgumentException if there is no such check-in */
    @Transactional(readOnly = true)
    public CheckIn checkIn(CheckInNumber number) {
        return checkIns.find(number)
                .orElseThrow(() -> new IllegalArgumentException("There is no check-in " + number + "."));
    }

    /** The opening on its day. */
    @Transactional(readOnly = true)
    public Instant opensAt(CheckIn one) {
        return calendar(one.number()).opensOn(one.plannedOn());
    }

    /** The colleague is asked from now on, if they still work here: how long they have; empty if they do not. */
    public Optional<AnswerClock> open(CheckInNumber number) {
        var one = checkIns.lock(number);
        if (organisation.find(one.employee()).filter(Person::active).isEmpty()) {
            checkIns.became(number, CheckInState.DROPPED);
            return Optional.empty();
        }
        checkIns.became(number, CheckInState.OPEN);
        var calendar = calendar(number);
        var now = clock.instant();
        return Optional.of(new AnswerClock(
                calendar.plusWorkingDays(now, REMIND_AFTER), calendar.plusWorkingDays(now, CLOSE_AFTER)));
    }

    /**
     * The colleague has answered.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String answer(CheckInNumber number, CheckInAnswers answers, PersonId by) {
        var one = checkIns.lock(number);
        if (!by.equals(one.employee())) {
            return WORDS.say("answer.other", name(one.employee()));
        }
        checkIns.answered(number, answers, clock.instant());
        tell(number, by, "timeline.answered");
        timeline.add(number.onboarding().value(), by, Saying.of("check-in", "timeline.took-place", number.day()));
        return null;
    }

    /** What the table says of the answers. */
    public void rate(CheckInNumber number, String rating) {
        checkIns.rated(number, rating);
    }

    /** Human resources talk with the colleague: until when. */
    public FollowUpClock toFollowUp(CheckInNumber number) {
        var calendar = calendar(number);
        var due = calendar.plusWorkingDays(calendar.dateOf(clock.instant()), FOLLOW_UP_WITHIN);
        checkIns.toFollowUp(number, due);
        return new FollowUpClock(
                calendar.opensOn(calendar.plusWorkingDays(due, -REMIND_BEFORE)),
                calendar.closesOn(due),
                calendar.opensOn(calendar.plusWorkingDays(due, 1)),
                calendar.opensOn(calendar.plusWorkingDays(due, 2)));
    }

    /** Nobody answered in time. */
    public void unanswered(CheckInNumber number) {
        if (checkIns.lock(number).state() == CheckInState.OPEN) {
            checkIns.became(number, CheckInState.NOT_ANSWERED);
            tell(number, null, "timeline.not-answered");
        }
    }

    /**
     * Human resources have talked with the colleague.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String followUp(CheckInNumber number, String agreed, PersonId by) {
        var one = checkIns.lock(number);
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        checkIns.followedUp(number, by, clock.instant(), agreed);
        tell(number, by, "timeline.followed-up");
        return null;
    }

    /** The colleague leaves: what is still open is dropped. */
    public void close(CheckInNumber number) {
        if (!checkIns.lock(number).state().isOver()) {
            checkIns.became(number, CheckInState.DROPPED);
            tell(number, null, "timeline.dropped");
        }
    }

    /** Human resources, or the managing directors where it is about the only person there. */
    @Transactional(readOnly = true)
    public Group humanResources(CheckIn one) {
        return others(Group.HR, one).isEmpty() ? Group.MANAGING_DIRECTOR : Group.HR;
    }

    /** Who is asked of {@link #humanResources}. */
    @Transactional(readOnly = true)
    public List<PersonId> inHumanResources(CheckIn one) {
        return others(humanResources(one), one);
    }

    /** Whether the colleague belongs to {@link #humanResources}, which then is asked person by person. */
    @Transactional(readOnly = true)
    public boolean isOneOfThem(CheckIn one) {
        return organisation.members(humanResources(one)).contains(one.employee());
    }

    private List<PersonId> others(Group group, CheckIn one) {
        return organisation.members(group).stream()
                .filter(person -> !person.equals(one.employee()))
                .toList();
    }

    private void tell(CheckInNumber number, @Nullable PersonId by, String key) {
        timeline.add(number.value(), by, Saying.of("check-in", key));
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }

    private WorkingCalendar calendar(CheckInNumber number) {
        return calendars.of(onboardings.onboarding(number.onboarding()).site());
    }
}
