package org.officeflow.onboarding.leaving;

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

    LeavingMails(
            Offboardings offboardings,
            ReturnDesk returns,
            Responsibles responsibles,
            Organisation organisation,
            PersonalMails mails) {
        this.offboardings = offboardings;
        this.returns = returns;
        this.responsibles = responsibles;
        this.organisation = organisation;
        this.mails = mails;
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

    /** Two working days are left. */
    public void reminder(LeavingItem item, Assignment assignment, Value where) {
        ofItem(item, "leaving-item-reminder", responsibles.people(assignment), where);
    }

    /** One working day late: whoever is to see to it. */
    public void late(LeavingItem item, Assignment assignment, Value where) {
        ofItem(item, "leaving-item-late", responsibles.people(assignment), where);
    }

    /** Two working days late: their managers. */
    public void lateToManagers(LeavingItem item, Assignment assignment, Value where) {
        ofItem(item, "leaving-item-late-managers", responsibles.managersOf(assignment), where);
    }

    /** Three working days late: the office manager. */
    public void lateToOffice(LeavingItem item, Value where) {
        ofItem(item, "leaving-item-late-office", responsibles.office(), where);
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

    private void ofItem(LeavingItem item, String template, Collection<PersonId> people, Value where) {
        send(
                offboardings.get(item.offboarding()),
                template,
                template.replace("leaving-", "") + "-" + item.position() + "-" + item.dueOn(),
                people,
                Map.of("item", returns.title(item), "due", Value.day(item.dueOn()), "where", where));
    }

    private void send(
            Offboarding one, String template, String key, Collection<PersonId> people, Map<String, Object> values) {
        var all = new HashMap<String, Object>(values);
        all.put("colleague", organisation.get(one.person()).name());
        all.put("last", Value.day(one.lastDay()));
        var about = new PersonalMails.About(one.number().value(), template, key);
        new LinkedHashSet<>(people).forEach(person -> mails.send(person, about, all));
    }
}
