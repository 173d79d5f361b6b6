package org.officeflow.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails around somebody who changes their work: what they will do and from when; never why. */
@Component
@Transactional
public class TransferMails {

    private final Transfers transfers;
    private final TransferDeciders deciders;
    private final Organisation organisation;
    private final PersonalMails mails;

    TransferMails(Transfers transfers, TransferDeciders deciders, Organisation organisation, PersonalMails mails) {
        this.transfers = transfers;
        this.deciders = deciders;
        this.organisation = organisation;
        this.mails = mails;
    }

    /** Both managers and human resources: it is wished, and somebody has to agree. */
    public void announced(TransferNumber number) {
        var one = transfers.get(number);
        send(one, "transfer-announced", "announced", concerned(one, false));
    }

    /** Whoever may agree has not said so yet. */
    public void agreementReminder(TransferNumber number) {
        var one = transfers.get(number);
        send(one, "transfer-agreement-reminder", "agreement-reminder", deciders.agreeing(one));
    }

    /** Human resources have not confirmed yet. */
    public void confirmationReminder(TransferNumber number) {
        var one = transfers.get(number);
        send(one, "transfer-confirmation-reminder", "confirmation-reminder", deciders.humanResources(one));
    }

    /** Whoever changes their work and both managers: it is prepared from now on. */
    public void confirmed(TransferNumber number) {
        var one = transfers.get(number);
        send(one, "transfer-confirmed", "confirmed", concerned(one, true));
    }

    /** Whoever announced it, both managers and human resources: somebody did not agree. */
    public void refused(TransferNumber number) {
        var one = transfers.get(number);
        var people = concerned(one, false);
        people.add(one.announcedBy());
        send(one, "transfer-refused", "refused", people);
    }

    /** Whoever knows of it: it takes effect on another day. */
    public void moved(TransferNumber number) {
        var one = transfers.get(number);
        send(one, "transfer-moved", "moved-" + transfers.days(number).size(), concerned(one, isKnown(one)));
    }

    /** Whoever knows of it: it does not go on. */
    public void withdrawn(TransferNumber number) {
        var one = transfers.get(number);
        send(one, "transfer-withdrawn", "withdrawn", concerned(one, isKnown(one)));
    }

    /** Whoever knows of it: they do their other work. */
    public void inEffect(TransferNumber number) {
        var one = transfers.get(number);
        send(one, "transfer-in-effect", "in-effect", concerned(one, true));
    }

    /** Human resources: the change could not be recorded on its day. */
    public void notRecorded(TransferNumber number, String task) {
        var one = transfers.get(number);
        send(one, "transfer-not-recorded", "not-recorded-" + task, deciders.humanResources(one));
    }

    /** Whoever changes their work hears of it once it is agreed on. */
    private static boolean isKnown(Transfer one) {
        return one.agreedBy() != null;
    }

    private List<PersonId> concerned(Transfer one, boolean themselves) {
        var people = new ArrayList<>(deciders.managers(one));
        people.addAll(deciders.humanResources(one));
        if (themselves) {
            people.add(one.person());
        }
        return people;
    }

    private void send(Transfer one, String template, String key, Collection<PersonId> people) {
        var values = new HashMap<String, Object>(Map.of(
                "colleague", organisation.get(one.person()).name(),
                "job", one.work().jobTitle(),
                "department", one.work().department(),
                "day", Value.day(one.effectiveOn())));
        var about = new PersonalMails.About(one.number().value(), template, key);
        new LinkedHashSet<>(people).forEach(person -> mails.send(person, about, values));
    }
}
