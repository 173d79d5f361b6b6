package org.officeflow.onboarding.checkin;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails of a check-in. No answer stands in them, and whoever is told of a late talk learns not with whom. */
@Component
@Transactional
public class CheckInMails {

    private final CheckInDesk desk;
    private final Organisation organisation;
    private final PersonalMails mails;

    CheckInMails(CheckInDesk desk, Organisation organisation, PersonalMails mails) {
        this.desk = desk;
        this.organisation = organisation;
        this.mails = mails;
    }

    /** The colleague is asked how it goes. */
    public void asked(CheckIn one, Value where) {
        send(one, "check-in-asked", List.of(one.employee()), Map.of("where", where));
    }

    /** They have not answered for five working days. */
    public void reminder(CheckIn one, Value where) {
        send(one, "check-in-reminder", List.of(one.employee()), Map.of("where", where));
    }

    /** They have not answered for ten working days. */
    public void notAnswered(CheckIn one) {
        send(one, "check-in-not-answered", desk.inHumanResources(one), Map.of());
    }

    /** Two working days are left to talk with them. */
    public void followUpSoon(CheckIn one, Value where) {
        followUp(one, "check-in-follow-up", desk.inHumanResources(one), where);
    }

    /** One working day late. */
    public void followUpLate(CheckIn one, Value where) {
        followUp(one, "check-in-follow-up-late", desk.inHumanResources(one), where);
    }

    /** Two working days late: whom human resources report to. */
    public void followUpVeryLate(CheckIn one) {
        var people = desk.inHumanResources(one);
        var managers = new LinkedHashSet<PersonId>();
        people.forEach(person -> organisation.managerOf(person).ifPresent(managers::add));
        managers.removeAll(people);
        managers.remove(one.employee());
        followUp(one, "check-in-follow-up-managers", managers, null);
    }

    private void followUp(CheckIn one, String template, Collection<PersonId> people, @Nullable Value where) {
        var values = new HashMap<String, Object>();
        if (one.followUpDue() != null) {
            values.put("due", Value.day(one.followUpDue()));
        }
        if (where != null) {
            values.put("where", where);
        }
        send(one, template, people, values);
    }

    private void send(CheckIn one, String template, Collection<PersonId> people, Map<String, Object> values) {
        var all = new HashMap<String, Object>(values);
        all.put("colleague", organisation.get(one.employee()).name());
        all.put("days", one.number().day());
        var about = PersonalMails.About.confidential(one.number().value(), template, template);
        people.forEach(person -> mails.send(person, about, all));
    }
}
