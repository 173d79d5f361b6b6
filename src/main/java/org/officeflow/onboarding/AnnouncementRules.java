package org.officeflow.onboarding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.onboarding.Announcement.Newcomer;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Sites;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Checks an announcement against the office's rules; collects every reason why not. */
@Component
class AnnouncementRules {

    private static final Words WORDS = Words.of("onboarding");

    /** They announce anybody; managers announce those who will report to them or to somebody below them. */
    private static final Set<Group> FOR_ANYBODY = Set.of(Group.HR, Group.OFFICE, Group.ADMIN);

    private final Organisation organisation;
    private final Onboardings onboardings;
    private final Sites sites;
    private final WorkingCalendars calendars;
    private final Clock clock;

    AnnouncementRules(
            Organisation organisation, Onboardings onboardings, Sites sites, WorkingCalendars calendars, Clock clock) {
        this.organisation = organisation;
        this.onboardings = onboardings;
        this.sites = sites;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<String> check(Announcement wish, PersonId by) {
        var reasons = new ArrayList<String>();
        mayAnnounce(wish, by, reasons);
        place(wish, reasons);
        superiors(wish, reasons);
        days(wish, reasons);
        if (wish.people().isEmpty()) {
            reasons.add(WORDS.say("people.none"));
        }
        var seen = new HashSet<String>();
        for (var each : wish.people()) {
            if (!marks(each).stream().filter(mark -> !seen.add(mark)).toList().isEmpty()) {
                reasons.add(WORDS.say("people.twice", each.name()));
            }
            newcomer(wish, each, by, reasons);
        }
        return reasons;
    }

    private void mayAnnounce(Announcement wish, PersonId by, List<String> reasons) {
        var manages = wish.manager() != null
                && (wish.manager().equals(by)
                        || organisation.chainAbove(wish.manager()).contains(by));
        if (!manages && !forAnybody(by)) {
            reasons.add(WORDS.say("announce"));
        }
    }

    private boolean forAnybody(PersonId by) {
        return FOR_ANYBODY.stream()
                .anyMatch(group -> organisation.members(group).contains(by));
    }

    private void place(Announcement wish, List<String> reasons) {
        var department = new CostCentreId(wish.department());
        if (!organisation.costCentreExists(department)) {
            reasons.add(WORDS.say("department.none", wish.department()));
        }
        if (wish.costCentre() != null && !organisation.costCentreExists(wish.costCentre())) {
            reasons.add(WORDS.say("cost-centre.none", wish.costCentre().value()));
        }
        if (wish.site() != null && sites.find(wish.site()).isEmpty()) {
            reasons.add(WORDS.say("site.none", wish.site()));
        }
    }

    private void superiors(Announcement wish, List<String> reasons) {
        if (wish.manager() == null) {
            var heads = organisation.people().stream()
                    .filter(person -> person.manager() == null)
                    .filter(person ->
                            wish.people().stream().noneMatch(each -> person.id().equals(each.employee())))
                    .toList();
            if (wish.people().size() > 1 || !heads.isEmpty()) {
                reasons.add(WORDS.say("manager.needed"));
            }
        } else if (!worksHere(wish.manager())) {
            reasons.add(WORDS.say("manager.none", name(wish.manager())));
        }
        if (wish.buddy() != null && !worksHere(wish.buddy())) {
            reasons.add(WORDS.say("buddy.none", name(wish.buddy())));
        }
    }

    private void days(Announcement wish, List<String> reasons) {
        var calendar = calendars.of(wish.site());
        var today = calendar.dateOf(clock.instant());
        if (wish.startsOn().isBefore(today)) {
            reasons.add(WORDS.say("start.past", Value.day(wish.startsOn())));
        } else if (wish.startsOn().isAfter(today.plusYears(2))) {
            reasons.add(WORDS.say("start.far", Value.day(wish.startsOn())));
        } else if (new DueDates(calendar, today).notice(wish.startsOn()) == Notice.VERY_SHORT
                && isBlank(wish.reason())) {
            reasons.add(WORDS.say("start.reason", Value.day(wish.startsOn())));
        }
        if (wish.endsOn() != null && !wish.contract().hasEnd()) {
            reasons.add(WORDS.say("end.not"));
        } else if (wish.endsOn() == null && wish.contract().hasEnd()) {
            reasons.add(WORDS.say("end.needed"));
        } else if (wish.endsOn() != null && wish.endsOn().isBefore(wish.startsOn())) {
            reasons.add(WORDS.say("end.before", Value.day(wish.endsOn())));
        }
    }

    /** What nobody else of the same list has. */
    private static List<String> marks(Newcomer one) {
        var marks = new ArrayList<String>();
        marks.add("name " + one.name().toLowerCase(Locale.ROOT));
        if (one.privateEmail() != null) {
            marks.add("email " + one.privateEmail().toLowerCase(Locale.ROOT));
        }
        if (one.employee() != null) {
            marks.add("employee " + one.employee().value());
        }
        return marks;
    }

    private void newcomer(Announcement wish, Newcomer one, PersonId by, List<String> reasons) {
        onboardings
                .alike(one.name(), wish.startsOn(), one.privateEmail())
                .forEach(number -> reasons.add(WORDS.say("people.running", one.name(), number)));
        var employee = one.employee();
        if (employee == null) {
            return;
        }
        var known = organisation.find(employee);
        if (known.isEmpty()) {
            reasons.add(WORDS.say("employee.none", employee));
            return;
        }
        if (employee.equals(by)) {
            reasons.add(WORDS.say("employee.self"));
        } else if (known.get().active()
                && !forAnybody(by)
                && !organisation.chainAbove(employee).contains(by)) {
            reasons.add(WORDS.say("employee.others", known.get().name()));
        }
        if (!known.get().active()) {
            reasons.add(WORDS.say("employee.gone", known.get().name()));
        }
        if (employee.equals(wish.manager())) {
            reasons.add(WORDS.say("manager.self", one.name()));
        }
        if (employee.equals(wish.buddy())) {
            reasons.add(WORDS.say("buddy.self", one.name()));
        }
        employed(known.get(), reasons);
    }

    private void employed(Person person, List<String> reasons) {
        for (var before : onboardings.ofEmployee(person.id())) {
            if (before.number().isOfTransfer()) {
                continue;
            }
            if (!before.state().isEnd()) {
                reasons.add(WORDS.say("people.running", person.name(), before.number()));
                return;
            }
            if (person.active()) {
                reasons.add(WORDS.say("employee.settled", person.name(), before.number()));
                return;
            }
        }
    }

    private boolean worksHere(PersonId person) {
        return organisation.find(person).filter(Person::active).isPresent();
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
