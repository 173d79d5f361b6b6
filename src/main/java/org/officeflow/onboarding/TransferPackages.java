package org.officeflow.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What colleagues get for other work: it is provided in the same way as for new colleagues, by the day on which they begin with it. Who
 * may ask for it, and what it is, is for their transfer to know.
 */
@Service
@Transactional
public class TransferPackages {

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final WorkingCalendars calendars;
    private final Clock clock;

    TransferPackages(Onboardings onboardings, OnboardingItems items, WorkingCalendars calendars, Clock clock) {
        this.onboardings = onboardings;
        this.items = items;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param site key of a site, null for none of its own */
    public record Work(
            String jobTitle,
            String department,
            CostCentreId costCentre,
            @Nullable String site,
            Workplace workplace,
            @Nullable PersonId manager) {}

    /** Other work is announced; nothing is provided for it yet. */
    public void open(OnboardingNumber number, Person person, Work work, LocalDate from, PersonId by) {
        onboardings.add(new Onboarding(
                number,
                person.name(),
                null,
                person.id(),
                work.jobTitle(),
                work.department(),
                work.costCentre(),
                work.site(),
                work.workplace(),
                contract(person.id()),
                work.manager(),
                null,
                from,
                null,
                null,
                by,
                clock.instant(),
                OnboardingState.EXPECTED,
                null));
    }

    private ContractKind contract(PersonId person) {
        return last(person).map(Onboarding::contract).orElse(ContractKind.PERMANENT);
    }

    /** Their last onboarding or transfer that was not cancelled; empty for whoever was here before there were any. */
    @Transactional(readOnly = true)
    public Optional<Onboarding> last(PersonId person) {
        return onboardings.ofEmployee(person).stream().findFirst();
    }

    /** Whether it was written down what they were given when they came. */
    @Transactional(readOnly = true)
    public boolean isKnown(PersonId person) {
        return onboardings.ofEmployee(person).stream()
                .anyMatch(one -> !one.number().isOfTransfer());
    }

    /** An onboarding of theirs that has not begun. */
    @Transactional(readOnly = true)
    public Optional<OnboardingNumber> toCome(PersonId person) {
        return onboardings.ofEmployee(person).stream()
                .filter(one -> one.isExpected() && !one.number().isOfTransfer())
                .map(Onboarding::number)
                .findFirst();
    }

    /** What they get, in this order from the first position on, as this version of the table gave it. */
    public void plan(OnboardingNumber number, String table, int version, List<PackageLine> lines) {
        var one = onboardings.lock(number);
        var dates = dates(one);
        lines.forEach(line -> items.add(number, line, dates.of(one.startsOn(), line.dueDays(), line.onDayOne()), null));
        onboardings.packageDetermined(number, table, version, 0);
    }

    /** They begin on another day: what is open is due by that. */
    public void move(OnboardingNumber number, LocalDate to, PersonId by) {
        var one = onboardings.lock(number);
        var dates = dates(one);
        onboardings.move(number, clock.instant(), by, one.startsOn(), to, null);
        items.of(number).stream()
                .filter(item -> item.state().isOpen())
                .forEach(item -> items.replan(item, dates.of(to, item.dueDays(), item.onDayOne())));
    }

    /** They do not begin with it; what nobody has begun is dropped at once. */
    public void cancel(OnboardingNumber number, PersonId by) {
        if (onboardings.lock(number).isExpected()) {
            var now = clock.instant();
            onboardings.cancelled(number, CancelledBecause.CANCELLED, null, by, now);
            items.of(number).stream()
                    .filter(item -> item.state() == ItemState.PLANNED)
                    .forEach(item -> items.undone(item, ItemState.DROPPED, by, now, null));
        }
    }

    /** They begin with it now. */
    public void begin(OnboardingNumber number) {
        if (onboardings.lock(number).isExpected()) {
            onboardings.arrived(number, clock.instant());
        }
    }

    /** Everything is done, or they have left. */
    public void end(OnboardingNumber number, boolean left) {
        if (onboardings.lock(number).state() == OnboardingState.ARRIVED) {
            onboardings.ended(number, left ? OnboardingState.LEFT : OnboardingState.SETTLED);
        }
    }

    private DueDates dates(Onboarding one) {
        var calendar = calendars.of(one.site());
        return new DueDates(calendar, calendar.dateOf(clock.instant()));
    }
}
