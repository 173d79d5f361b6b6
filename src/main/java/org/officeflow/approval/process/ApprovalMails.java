package org.officeflow.approval.process;

import java.util.List;
import java.util.Optional;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.Candidate;
import org.officeflow.notification.Mail;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** The mails of a round: short, without the facts of the case; they lead to Tasklist, where those who may find them. */
@Component
class ApprovalMails {

    private final ApprovalDesk desk;
    private final Organisation organisation;
    private final Outbox outbox;

    ApprovalMails(ApprovalDesk desk, Organisation organisation, Outbox outbox) {
        this.desk = desk;
        this.organisation = organisation;
        this.outbox = outbox;
    }

    /** @param where the sentence that leads to the task, as in all that follow */
    void asked(long round, String key, List<Candidate> candidates, String where) {
        send(round, "asked-" + key, candidates, "Please decide on %s", "%s waits for your decision: %s.", where);
    }

    void reminder(long round, String key, List<Candidate> candidates, String where) {
        send(
                round,
                "reminder-" + key,
                candidates,
                "Reminder: please decide on %s",
                "%s still waits for your decision: %s.",
                where);
    }

    void overdue(long round, String key, List<Candidate> candidates, String where) {
        send(
                round,
                "overdue-" + key,
                candidates,
                "Overdue: please decide on %s",
                "The decision on %s is overdue and you may take it now: %s.",
                where);
    }

    void question(long round, String key, String where) {
        var subject = desk.round(round).subject();
        var requester = new Candidate(subject.requester(), null);
        send(
                round,
                "question-" + key,
                List.of(requester),
                "A question about %s",
                "There is a question for you about %s: %s.",
                where);
    }

    private void send(long round, String key, List<Candidate> candidates, String title, String text, String where) {
        var subject = desk.round(round).subject();
        for (var candidate : candidates) {
            address(candidate.person())
                    .ifPresent(address -> outbox.put(new Mail(
                            subject.reference() + "-" + key + "-"
                                    + candidate.person().value(),
                            subject.reference(),
                            List.of(address),
                            title.formatted(subject.reference()),
                            body(subject, candidate, text, where),
                            List.of())));
        }
    }

    private String body(ApprovalCase subject, Candidate candidate, String text, String where) {
        var person = organisation.get(candidate.person());
        var onBehalf = candidate.onBehalfOf() == null
                ? ""
                : "\nYou stand in for "
                        + organisation.get(candidate.onBehalfOf()).name() + ".\n";
        return "Dear " + person.name() + ",\n\n" + text.formatted(subject.reference(), subject.line()) + "\n" + onBehalf
                + "\n" + where + "\n\nOfficeflow\n";
    }

    private Optional<String> address(PersonId person) {
        return organisation.find(person).map(Person::email);
    }
}
