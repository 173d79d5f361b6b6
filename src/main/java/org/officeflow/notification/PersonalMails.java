package org.officeflow.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.SpokenLanguages;
import org.springframework.stereotype.Component;

/** Mails to people who work here, to each in their own language. Who has no address gets none. */
@Component
public class PersonalMails {

    private final Organisation organisation;
    private final SpokenLanguages languages;
    private final MailTemplates templates;
    private final Outbox outbox;

    PersonalMails(Organisation organisation, SpokenLanguages languages, MailTemplates templates, Outbox outbox) {
        this.organisation = organisation;
        this.languages = languages;
        this.templates = templates;
        this.outbox = outbox;
    }

    /**
     * Which mail about which case.
     *
     * @param template name of its file without {@code .txt}
     * @param key says which mail it is; together with the case and the receiver it is sent once
     * @param confidential whether its text is for the receiver alone, as {@link Mail} says; the subject is not
     */
    public record About(String reference, String template, String key, boolean confidential) {

        public About(String reference, String template, String key) {
            this(reference, template, key, false);
        }

        /** A mail of which only the subject is for those who look after the mails. */
        public static About confidential(String reference, String template, String key) {
            return new About(reference, template, key, true);
        }
    }

    /**
     * Puts a mail to one person into the outbox.
     *
     * @param values what stands in it, a {@link Value} as the receiver's language writes it; {@code reference} and the receiver's
     *     {@code name} stand in every mail
     */
    public void send(PersonId to, About about, Map<String, ? extends @Nullable Object> values) {
        organisation
                .find(to)
                .filter(person -> person.email() != null)
                .ifPresent(person -> send(person, person.email(), about, values));
    }

    private void send(Person to, String address, About about, Map<String, ? extends @Nullable Object> values) {
        var language = languages.of(to.id());
        var model = new HashMap<String, Object>(Map.of("reference", about.reference(), "name", to.name()));
        values.forEach((name, value) -> {
            if (value != null) {
                model.put(name, in(language, value));
            }
        });
        var mail = templates.render(about.template(), language.locale(), model);
        outbox.put(new Mail(
                about.reference() + "-" + about.key() + "-" + to.id().value(),
                about.reference(),
                List.of(address),
                mail.subject(),
                mail.text(),
                List.of(),
                about.confidential()));
    }

    private static Object in(Language language, Object value) {
        return value instanceof Value each ? each.in(language) : value;
    }
}
