package org.officeflow.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.language.Language;
import org.officeflow.language.Value;
import org.officeflow.notification.Mail;
import org.officeflow.notification.MailTemplates;
import org.officeflow.notification.Outbox;
import org.officeflow.notification.PersonalMails;
import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails of an onboarding: who comes when, and what is to be done by when; nothing private of the new colleague. */
@Component
@Transactional
public class OnboardingMails {

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final Contracts contracts;
    private final Responsibles responsibles;
    private final Organisation organisation;
    private final ModelWords models;
    private final PersonalMails mails;
    private final MailTemplates templates;
    private final Outbox outbox;
    private final ContractPapers papers;

    OnboardingMails(
            Onboardings onboardings,
            OnboardingItems items,
            Contracts contracts,
            Responsibles responsibles,
            Organisation organisation,
            ModelWords models,
            PersonalMails mails,
            MailTemplates templates,
            Outbox outbox,
            ContractPapers papers) {
        this.onboardings = onboardings;
        this.items = items;
        this.contracts = contracts;
        this.responsibles = responsibles;
        this.organisation = organisation;
        this.models = models;
        this.mails = mails;
        this.templates = templates;
        this.outbox = outbox;
        this.papers = papers;
    }

    /** IT and the office manager: somebody comes soon. */
    public void shortNotice(OnboardingNumber number) {
        var one = onboardings.get(number);
        send(one, "onboarding-short-notice", "short-notice-" + one.startsOn(), offices(), Map.of());
    }

    /** One person is asked for something; a group finds it in its list. */
    public void asked(Onboarding one, OnboardingItem item, Value where) {
        var assignment = responsibles.of(one, item.responsible());
        if (assignment.person() != null) {
            ofItem(one, item, "onboarding-item-asked", List.of(assignment.person()), where);
        }
    }

    /** Two working days are left. */
    public void reminder(Onboarding one, OnboardingItem item, Assignment assignment, Value where) {
        ofItem(one, item, "onboarding-item-reminder", responsibles.people(assignment), where);
    }

    /** One working day late: whoever is to do it. */
    public void late(Onboarding one, OnboardingItem item, Assignment assignment, Value where) {
        ofItem(one, item, "onboarding-item-late", responsibles.people(assignment), where);
    }

    /** Two working days late: their managers. */
    public void lateToManagers(Onboarding one, OnboardingItem item, Assignment assignment, Value where) {
        ofItem(one, item, "onboarding-item-late-managers", responsibles.managersOf(assignment), where);
    }

    /** Three working days late: the office manager. */
    public void lateToOffice(Onboarding one, OnboardingItem item, Assignment assignment, Value where) {
        ofItem(one, item, "onboarding-item-late-office", responsibles.office(), where);
    }

    /** Something that was done has to be undone. */
    public void toUndo(Onboarding one, OnboardingItem item, Value where) {
        var assignment = responsibles.of(one, item.responsible());
        ofItem(
                one,
                item,
                undo(one, "onboarding-item-undo", "transfer-item-undo"),
                responsibles.people(assignment),
                where);
    }

    /** It still has to be undone. */
    public void undoReminder(Onboarding one, OnboardingItem item, Value where) {
        var assignment = responsibles.of(one, item.responsible());
        ofItem(
                one,
                item,
                undo(one, "onboarding-item-undo-reminder", "transfer-item-undo-reminder"),
                responsibles.people(assignment),
                where);
    }

    /** Whoever changes their work has come long ago. */
    private static String undo(Onboarding one, String notComing, String staying) {
        return one.number().isOfTransfer() ? staying : notComing;
    }

    /** Something was handed out: whoever received it says how it is. */
    public void handOver(Onboarding one, int round, Value where) {
        ofRound(one, "onboarding-hand-over", round, responsibles.people(responsibles.receiver(one)), where);
    }

    /** They have not said so yet. */
    public void handOverReminder(Onboarding one, int round, Value where) {
        ofRound(one, "onboarding-hand-over-reminder", round, responsibles.people(responsibles.receiver(one)), where);
    }

    /** The same to their manager. */
    public void handOverToManager(Onboarding one, int round, Value where) {
        ofRound(
                one,
                "onboarding-hand-over-late",
                round,
                responsibles.people(responsibles.of(one, OnboardingItem.MANAGER)),
                where);
    }

    private void ofRound(Onboarding one, String template, int round, Collection<PersonId> people, Value where) {
        send(one, template, template.replace("onboarding-", "") + "-" + round, people, Map.of("where", where));
    }

    /** Two working days before the start something is still missing. */
    public void notReady(Onboarding one, String task, Value where) {
        var people = new LinkedHashSet<>(responsibles.office());
        responsibles.manager(one).ifPresent(people::add);
        send(one, "onboarding-not-ready", "not-ready-" + task, people, Map.of("where", where));
    }

    /** The first day has moved: whoever still has something to do, and IT and office where it is soon. */
    public void moved(OnboardingNumber number) {
        var one = onboardings.get(number);
        var people = new LinkedHashSet<>(team(one));
        people.addAll(offices());
        send(
                one,
                "onboarding-moved",
                "moved-" + one.startsOn() + "-" + onboardings.startDates(number).size(),
                people,
                Map.of());
    }

    /** The colleague does not come. */
    public void cancelled(OnboardingNumber number) {
        var one = onboardings.get(number);
        var people = new LinkedHashSet<>(team(one));
        people.addAll(offices());
        people.addAll(organisation.members(Group.HR));
        send(one, "onboarding-cancelled", "cancelled", people, Map.of());
    }

    /**
     * The new colleague has not signed for three working days; human resources are told where there is no address. Their address is
     * for human resources alone and does not stand in the case.
     */
    public void signatureReminder(OnboardingNumber number) {
        var one = onboardings.get(number);
        var contract = contracts.find(number).orElseThrow();
        if (one.privateEmail() == null) {
            notSigned(number, Value.text(""), "reminder");
            return;
        }
        var mail = templates.render(
                "onboarding-signature-reminder",
                Language.ENGLISH.locale(),
                Map.of("reference", number.value(), "name", one.name(), "sent", day(contract.sentOn())));
        outbox.put(new Mail(
                number + "-signature-reminder-" + contract.extended(),
                papers.reference(number.value()),
                List.of(one.privateEmail()),
                mail.subject(),
                mail.text()));
    }

    /** Seven working days without a signature. */
    public void notSigned(OnboardingNumber number, Value where) {
        notSigned(number, where, "not-signed");
    }

    private void notSigned(OnboardingNumber number, Value where, String key) {
        var one = onboardings.get(number);
        var contract = contracts.find(number).orElseThrow();
        send(
                one,
                "onboarding-not-signed",
                key + "-" + contract.extended(),
                organisation.members(Group.HR),
                Map.of("sent", Value.day(contract.sentOn()), "where", where));
    }

    private static String day(LocalDate day) {
        return Value.day(day).in(Language.ENGLISH);
    }

    /** Manager, buddy and whoever announced it. */
    private List<PersonId> team(Onboarding one) {
        var people = new ArrayList<PersonId>();
        responsibles.manager(one).ifPresent(people::add);
        if (one.buddy() != null) {
            people.add(one.buddy());
        }
        people.add(one.announcedBy());
        return people;
    }

    private List<PersonId> offices() {
        var people = new ArrayList<>(organisation.members(Group.IT));
        people.addAll(responsibles.office());
        return people;
    }

    private void ofItem(
            Onboarding one, OnboardingItem item, String template, Collection<PersonId> people, Value where) {
        var title = item.rule() == null
                ? Value.text(item.title())
                : models.ruleTold(ItemDesk.TABLE, item.rule(), item.title());
        send(
                one,
                template,
                template.replaceFirst("onboarding-|transfer-", "") + "-" + item.position() + "-" + item.deadline(),
                people,
                Map.of("item", title, "due", Value.day(item.deadline()), "where", where));
    }

    private void send(
            Onboarding one, String template, String key, Collection<PersonId> people, Map<String, Object> values) {
        var all = new HashMap<String, Object>(values);
        all.put("colleague", one.name());
        all.put("job", one.jobTitle());
        all.put("starts", Value.day(one.startsOn()));
        var about = new PersonalMails.About(one.number().value(), template, key);
        new LinkedHashSet<>(people).forEach(person -> mails.send(person, about, all));
    }
}
