package org.officeflow.onboarding.preboarding;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.notification.Mail;
import org.officeflow.notification.MailTemplates;
import org.officeflow.notification.MailText;
import org.officeflow.notification.Outbox;
import org.officeflow.notification.PersonalMails;
import org.officeflow.onboarding.ContractPapers;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/**
 * Mails to a new colleague at their private address, in every language because nobody knows theirs, and to human resources. They do
 * not stand in the case; whoever reads the outbox does not read the link.
 */
@Component
class PreboardingMails {

    private final MailTemplates templates;
    private final Outbox outbox;
    private final PersonalMails personal;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final ContractPapers papers;

    PreboardingMails(
            MailTemplates templates,
            Outbox outbox,
            PersonalMails personal,
            Organisation organisation,
            WorkingCalendars calendars,
            ContractPapers papers) {
        this.templates = templates;
        this.outbox = outbox;
        this.personal = personal;
        this.organisation = organisation;
        this.calendars = calendars;
        this.papers = papers;
    }

    /**
     * The link itself.
     *
     * @param because what is to be corrected; null the first time
     */
    void link(Onboarding one, String to, Link link, String address, @Nullable String because) {
        var values = new HashMap<String, Object>();
        values.put("address", address);
        if (because != null) {
            values.put("because", because);
        }
        put(one, to, link.mailKey(), "preboarding-link", link.expiresAt(), values);
    }

    /** The details have not come in so far. The link stands in the first mail alone. */
    void reminder(Onboarding one, String to, Link link, int reminder) {
        put(
                one,
                to,
                link.mailKey() + "-reminder-" + reminder,
                "preboarding-reminder",
                link.expiresAt(),
                Map.of("sent", Value.day(calendars.of(one.site()).dateOf(link.sentAt()))));
    }

    /** Nobody answered in time. */
    void notAnswered(Onboarding one, Link link, Value where) {
        var about =
                new PersonalMails.About(one.number().value(), "preboarding-not-answered", "not-answered-" + link.id());
        organisation
                .members(Group.HR)
                .forEach(person -> personal.send(
                        person,
                        about,
                        Map.of("colleague", one.name(), "starts", Value.day(one.startsOn()), "where", where)));
    }

    private void put(Onboarding one, String to, String key, String template, Instant until, Map<String, ?> values) {
        var text = new StringBuilder();
        var subject = new StringBuilder();
        for (var language : Language.values()) {
            var mail = render(one, template, until, values, language);
            text.append(text.isEmpty() ? "" : "\n\n").append(mail.text());
            subject.append(subject.isEmpty() ? "" : " / ").append(mail.subject());
        }
        outbox.put(Mail.confidential(
                key, papers.reference(one.number().value()), to, new MailText(subject.toString(), text.toString())));
    }

    private MailText render(Onboarding one, String template, Instant until, Map<String, ?> values, Language language) {
        var model = new HashMap<String, Object>();
        values.forEach((name, value) -> model.put(name, value instanceof Value each ? each.in(language) : value));
        model.put("reference", one.number().value());
        model.put("name", one.name());
        model.put("starts", language.day(one.startsOn()));
        model.put("until", language.moment(until.atZone(calendars.of(one.site()).zone())));
        return templates.render(template, language.locale(), model);
    }
}
