package org.officeflow.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.leaving.TransferReturns;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.TransferPackages;
import org.officeflow.onboarding.Workplace;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Sites;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Checks other work against the office's rules; collects every reason why not. */
@Component
class TransferRules {

    private static final Words WORDS = Words.of("transfer");

    private final Organisation organisation;
    private final Sites sites;
    private final Transfers transfers;
    private final TransferPackages packages;
    private final TransferReturns leaving;
    private final WorkingCalendars calendars;
    private final Clock clock;

    TransferRules(
            Organisation organisation,
            Sites sites,
            Transfers transfers,
            TransferPackages packages,
            TransferReturns leaving,
            WorkingCalendars calendars,
            Clock clock) {
        this.organisation = organisation;
        this.sites = sites;
        this.transfers = transfers;
        this.packages = packages;
        this.leaving = leaving;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<String> check(TransferWish wish, PersonId by) {
        var known = organisation.find(wish.person());
        if (known.isEmpty()) {
            return List.of(WORDS.say("person.none", wish.person()));
        }
        var person = known.get();
        if (person.id().equals(by)) {
            return List.of(WORDS.say("person.self"));
        }
        if (!person.active()) {
            return List.of(WORDS.say("person.gone", person.name()));
        }
        if (!mayAnnounce(person, wish.manager(), by)) {
            return List.of(WORDS.say("person.others", person.name()));
        }
        var reasons = new ArrayList<String>();
        transfers
                .running(person.id())
                .ifPresent(before -> reasons.add(WORDS.say("person.running", person.name(), before.number())));
        packages.toCome(person.id())
                .ifPresent(before -> reasons.add(WORDS.say("person.to-come", person.name(), before)));
        var work = work(wish, person);
        work(person, work, reasons);
        if (isUnchanged(person, work)) {
            reasons.add(WORDS.say("nothing-changes", person.name()));
        }
        day(person, wish.effectiveOn(), reasons);
        if (wish.reason().isBlank()) {
            reasons.add(WORDS.say("reason.needed"));
        }
        return reasons;
    }

    /** Human resources, and managers for their own people and for those who come to them. */
    private boolean mayAnnounce(Person person, @Nullable PersonId newManager, PersonId by) {
        return organisation.members(Group.HR).contains(by)
                || organisation.chainAbove(person.id()).contains(by)
                || newManager != null
                        && (newManager.equals(by)
                                || organisation.chainAbove(newManager).contains(by));
    }

    /** What they do from then on: what nobody says stays as it is. */
    NewWork work(TransferWish wish, Person person) {
        var department = wish.department() == null ? person.department() : wish.department();
        return new NewWork(
                wish.jobTitle() == null ? person.jobTitle() : wish.jobTitle(),
                department,
                wish.site() == null ? person.site() : wish.site(),
                wish.workplace() == null ? workplace(person) : wish.workplace(),
                wish.manager() == null ? person.manager() : wish.manager(),
                wish.costCentre() == null ? costCentre(wish, person, department) : wish.costCentre());
    }

    private Workplace workplace(Person person) {
        return packages.last(person.id()).map(Onboarding::workplace).orElse(Workplace.OFFICE);
    }

    /** Whoever stays in the department stays in their cost centre; elsewhere the department's own counts. */
    private CostCentreId costCentre(TransferWish wish, Person person, String department) {
        return wish.department() == null || department.equals(person.department())
                ? costCentre(person)
                : new CostCentreId(department);
    }

    private CostCentreId costCentre(Person person) {
        return packages.last(person.id()).map(Onboarding::costCentre).orElseGet(person::costCentre);
    }

    private boolean isUnchanged(Person person, NewWork work) {
        return work.equals(new NewWork(
                person.jobTitle(),
                person.department(),
                person.site(),
                workplace(person),
                person.manager(),
                costCentre(person)));
    }

    /** What is wrong with the work itself. */
    void work(Person person, NewWork work, List<String> reasons) {
        if (!organisation.costCentreExists(new CostCentreId(work.department()))) {
            reasons.add(WORDS.say("department.none", work.department()));
        }
        if (!organisation.costCentreExists(work.costCentre())) {
            reasons.add(WORDS.say("cost-centre.none", work.costCentre()));
        }
        if (work.site() != null && sites.find(work.site()).isEmpty()) {
            reasons.add(WORDS.say("site.none", work.site()));
        }
        manager(person, work.manager()).ifPresent(reasons::add);
    }

    private Optional<String> manager(Person person, @Nullable PersonId manager) {
        if (manager == null) {
            return Optional.empty();
        }
        if (manager.equals(person.id())) {
            return Optional.of(WORDS.say("manager.self", person.name()));
        }
        var found = organisation.find(manager).filter(Person::active);
        if (found.isEmpty()) {
            return Optional.of(WORDS.say("manager.none", manager));
        }
        return organisation.allBelow(person.id()).contains(manager)
                ? Optional.of(WORDS.say("manager.below", found.get().name(), person.name()))
                : Optional.empty();
    }

    /** What is wrong with a day on which it takes effect. */
    void day(Person person, LocalDate day, List<String> reasons) {
        var today = today(person);
        if (day.isBefore(today)) {
            reasons.add(WORDS.say("day.past", Value.day(day)));
        }
        if (day.isAfter(today.plusYears(2))) {
            reasons.add(WORDS.say("day.far", Value.day(day)));
        }
        leaving.lastDay(person.id())
                .filter(last -> !last.isAfter(day))
                .ifPresent(last -> reasons.add(WORDS.say("day.leaving", person.name(), Value.day(last))));
    }

    LocalDate today(Person person) {
        return calendars.of(person.site()).dateOf(clock.instant());
    }
}
