package org.officeflow.absence;

import java.util.List;
import org.officeflow.notification.Mail;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What the deputy is told by mail. */
@Component
class AbsenceMails {

    private final Organisation organisation;
    private final Outbox outbox;

    AbsenceMails(Organisation organisation, Outbox outbox) {
        this.organisation = organisation;
        this.outbox = outbox;
    }

    void registered(Absence absence) {
        var period = absence.period();
        var limit =
                period.maxAmount() == null ? "" : " up to " + period.maxAmount().toPlainString() + " euro";
        send(
                absence,
                "registered",
                "You stand in for " + name(period.person()),
                "You decide for " + name(period.person()) + limit + " from " + period.from() + " to " + period.to()
                        + ". What is open then comes to your tasks on the first day and goes back after the last.");
    }

    void moved(Absence absence) {
        var period = absence.period();
        send(
                absence,
                "until-" + period.to(),
                "You stand in for " + name(period.person()) + " until " + period.to(),
                "The last day on which you decide for " + name(period.person()) + " is now " + period.to() + ".");
    }

    void withdrawn(Absence absence) {
        var period = absence.period();
        send(
                absence,
                "withdrawn",
                "You do not stand in for " + name(period.person()),
                name(period.person()) + " will not be away from " + period.from() + "; you need not stand in.");
    }

    private void send(Absence absence, String key, String subject, String text) {
        var deputy = organisation.get(absence.period().deputy());
        if (deputy.email() != null) {
            outbox.put(new Mail(
                    absence.number() + "-" + key,
                    absence.number().value(),
                    List.of(deputy.email()),
                    subject,
                    "Dear " + deputy.name() + ",\n\n" + text + "\n\nOfficeflow\n",
                    List.of()));
        }
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }
}
