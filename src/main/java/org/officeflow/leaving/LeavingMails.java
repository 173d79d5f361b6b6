package org.officeflow.leaving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.onboarding.Responsibles;
import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails around somebody who leaves: that they leave, when, and what is to come back; never why. */
@Component
@Transactional
public class LeavingMails {

    private final Offboardings offboardings;
    private final ReturnDesk returns;
    private final Responsibles responsibles;
    private final Organisation organisation;
    private final PersonalMails mails;
    private final FarewellClock clock;

    LeavingMails(
            Offboardings offboardings,
            ReturnDesk returns,
            Responsibles responsibles,
            Organisation organisation,
            PersonalMails mails,
            FarewellClock clock) {
        this.offboardings = offboardings;
        this.returns = returns;
        this.responsibles = responsibles;
        this.organisation = organisation;
        this.mails = mails;
        this.clock = clock;
    }

    /** Manager, successor, human resources and the person themselves: they leave on this day. */
    public void announced(OffboardingNumber number) {
        var one = offboardings.get(number);
        send(one, "leaving-announced", "announced", concerned(one), Map.of());
    }

    /** The same: the last day is another. */
    public void moved(OffboardingNumber number) {
        var one = offboardings.get(number);
        send(one, "leaving-moved", "moved-" + one.lastDay() + "-" + one.accessEndsAt(), concerned(one), Map.of());
    }

    /** The same: they stay. */
    public void withdrawn(OffboardingNumber number) {
        var one = offboardings.get(number);
        send(one, "leaving-withdrawn", "withdrawn", concerned(one), Map.of());
    }

    /** Payroll: the final pay is to be settled. */
    public void payroll(OffboardingNumber number) {
        var one = offboardings.get(number);
        send(one, "leaving-payroll", "payroll", organisation.members(Group.FINANCE), Map.of());
    }

    /** One person is to list or to take over what is handed over. */
    public void handOver(OffboardingNumber number, String task, PersonId person, Value where) {
        send(
                offboardings.get(number),
                "leaving-hand-over",
                "hand-over-" + task,
                List.of(person),
                Map.of("where", where));
    }

    /**
     * Something is asked of somebody about an item.
     *
     * @param step which step of the item it is
     */
    public record Asked(LeavingItem item, String step, Assignment assignment, LocalDate due, Value where) {}

    /** Two working days are left. */
    public void reminder(Asked asked) {
        ofItem(asked, "leaving-item-reminder", responsibles.people(asked.assignment()));
    }

    /** One working day late: whoever is to see to it. */
    public void late(Asked asked) {
        ofItem(asked, "leaving-item-late", responsibles.people(asked.assignment()));
    }

    /** Two working days late: their managers. */
    public void lateToManagers(Asked asked) {
        ofItem(asked, "leaving-item-late-managers", responsibles.managersOf(asked.assignment()));
    }

    /** Three working days late: the office manager. */
    public void lateToOffice(Asked asked) {
        ofItem(asked, "leaving-item-late-office", responsibles.office());
    }

    /**
     * A task around somebody who leaves is still open.
     *
     * @param people who has it
     */
    public record OpenTask(String id, Value title, Instant due, List<PersonId> people, Value where) {

        public OpenTask {
            people = List.copyOf(people);
        }
    }

    /** Whoever has to know now that it is open. */
    public void farewell(OffboardingNumber number, FarewellClock.Reminder reminder, OpenTask task) {
        var due = clock.dueOn(number, task.due());
        send(
                offboardings.get(number),
                template(reminder),
                "task-" + reminder.key() + "-" + task.id() + "-" + due,
                people(reminder, task.people()),
                Map.of("task", task.title(), "due", Value.day(due), "where", task.where()));
    }

    private static String template(FarewellClock.Reminder reminder) {
        return switch (reminder) {
            case SOON -> "leaving-task-reminder";
            case LATE -> "leaving-task-late";
            case LATE_MANAGERS -> "leaving-task-late-managers";
            case LATE_OFFICE -> "leaving-task-late-office";
        };
    }

    private List<PersonId> people(FarewellClock.Reminder reminder, List<PersonId> people) {
        return switch (reminder) {
            case SOON, LATE -> people;
            case LATE_MANAGERS ->
                people.stream()
                        .flatMap(person -> organisation.managerOf(person).stream())
                        .filter(manager -> !people.contains(manager))
                        .toList();
            case LATE_OFFICE -> responsibles.office();
        };
    }

    private List<PersonId> concerned(Offboarding one) {
        var people = new ArrayList<PersonId>();
        organisation.managerOf(one.person()).ifPresent(people::add);
        if (one.successor() != null) {
            people.add(one.successor());
        }
        people.addAll(organisation.members(Group.HR));
        people.add(one.person());
        return people;
    }

    private void ofItem(Asked asked, String template, Collection<PersonId> people) {
        var item = asked.item();
        var one = offboardings.get(item.offboarding());
        send(
                one,
                template,
                template.replace("leaving-", "") + "-" + item.position() + "-" + asked.step() + "-" + asked.due(),
                people.stream().filter(person -> !person.equals(one.person())).toList(),
                Map.of(
                        "item",
                        returns.title(item),
                        "why",
                        why(one),
                        "due",
                        Value.day(asked.due()),
                        "where",
                        asked.where()));
    }

    private Value why(Offboarding one) {
        return Told.that(
                one.number().isOfTransfer() ? "mail.changes" : "mail.leaves",
                organisation.get(one.person()).name(),
                Value.day(one.lastDay()));
    }

    private void send(
            Offboarding one, String template, String key, Collection<PersonId> people, Map<String, Object> values) {
        var all = new HashMap<String, Object>(values);
        all.put("colleague", organisation.get(one.person()).name());
        all.put("last", Value.day(one.lastDay()));
        var about = PersonalMails.About.confidential(one.number().value(), template, key);
        new LinkedHashSet<>(people).forEach(person -> mails.send(person, about, all));
    }
}
