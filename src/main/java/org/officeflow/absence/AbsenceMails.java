package org.officeflow.absence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What the deputy is told by mail. */
@Component
class AbsenceMails {

    private final Organisation organisation;
    private final PersonalMails mails;

    AbsenceMails(Organisation organisation, PersonalMails mails) {
        this.organisation = organisation;
        this.mails = mails;
    }

    void registered(Absence absence) {
        send(absence, "absence-registered", "registered");
    }

    void moved(Absence absence) {
        send(absence, "absence-moved", "until-" + absence.period().to());
    }

    void withdrawn(Absence absence) {
        send(absence, "absence-withdrawn", "withdrawn");
    }

    private void send(Absence absence, String template, String key) {
        var period = absence.period();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("person", organisation.get(period.person()).name());
        values.put("from", Value.day(period.from()));
        values.put("to", Value.day(period.to()));
        values.put("limit", period.maxAmount() == null ? null : Value.euro(period.maxAmount()));
        mails.send(period.deputy(), new PersonalMails.About(absence.number().value(), template, key), values);
    }
}
