package org.officeflow.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails about policies and trainings: who has to do what by when. */
@Component
@Transactional
public class LearningMails {

    private final Organisation organisation;
    private final PersonalMails mails;

    LearningMails(Organisation organisation, PersonalMails mails) {
        this.organisation = organisation;
        this.mails = mails;
    }

    /** A person is asked; a group finds it in its list. */
    public void asked(Duty duty, Value where) {
        send(duty, "learning-asked", List.of(duty.person()), where);
    }

    /** The certificate did not do. */
    public void sentBack(Duty duty, PersonId to, String task, Value where) {
        send(duty, "learning-sent-back", "sent-back-" + task, List.of(to), where);
    }

    /** Two working days are left: whoever has the work. */
    public void reminder(Duty duty, Collection<PersonId> responsible, Value where) {
        send(duty, "learning-reminder", responsible, where);
    }

    /** One working day late: whoever has the work. */
    public void late(Duty duty, Collection<PersonId> responsible, Value where) {
        send(duty, "learning-late", responsible, where);
    }

    /** Two working days late: whom they report to. */
    public void lateToManagers(Duty duty, Collection<PersonId> responsible, Value where) {
        var managers = new LinkedHashSet<PersonId>();
        responsible.forEach(person -> organisation.managerOf(person).ifPresent(managers::add));
        managers.removeAll(responsible);
        send(duty, "learning-late-managers", managers, where);
    }

    /** Three working days late: human resources. */
    public void lateToHumanResources(Duty duty, Value where) {
        send(duty, "learning-late-hr", organisation.members(Group.HR), where);
    }

    /** A training is not valid any more: the person, their manager and human resources. */
    public void expired(Duty duty, Value where) {
        var people = new LinkedHashSet<PersonId>();
        people.add(duty.person());
        organisation.managerOf(duty.person()).ifPresent(people::add);
        people.addAll(organisation.members(Group.HR));
        send(duty, "learning-expired", people, where);
    }

    private void send(Duty duty, String template, Collection<PersonId> to, Value where) {
        send(duty, template, template.replace("learning-", "") + "-" + duty.dueOn(), to, where);
    }

    private void send(Duty duty, String template, String key, Collection<PersonId> to, Value where) {
        var about = new PersonalMails.About(duty.number().value(), template, key);
        Map<String, Object> values = new HashMap<>();
        values.put("what", duty.what());
        values.put("person", organisation.get(duty.person()).name());
        values.put("due", Value.day(duty.dueOn()));
        values.put("where", where);
        new LinkedHashSet<>(to).forEach(person -> mails.send(person, about, values));
    }
}
