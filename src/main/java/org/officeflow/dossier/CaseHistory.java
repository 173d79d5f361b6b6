package org.officeflow.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.officeflow.approval.ApprovalDecision;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.document.Documents;
import org.officeflow.document.StoredDocument;
import org.officeflow.dossier.HistoryEntry.Kind;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.notification.Outbox;
import org.officeflow.notification.OutboxEntry;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.officeflow.timeline.TimelineEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a case, in one order of time: what happened, decisions, documents, mails. It is said in the language of whoever
 * reads it, with reasons about people only where they are for the reader; who may read the case is not asked here.
 */
@Service
@Transactional(readOnly = true)
public class CaseHistory {

    /** Who made the papers that no person attached. */
    private static final String HOUSE = "officeflow";

    private static final Words WORDS = Words.of("dossier");

    private final Timeline timeline;
    private final ApprovalDesk approvals;
    private final Documents documents;
    private final Outbox outbox;

    CaseHistory(Timeline timeline, ApprovalDesk approvals, Documents documents, Outbox outbox) {
        this.timeline = timeline;
        this.approvals = approvals;
        this.documents = documents;
        this.outbox = outbox;
    }

    /** Oldest first. */
    public List<HistoryEntry> of(String reference, PersonId reader, Confidential confidential) {
        var decisions = new ArrayList<>(approvals.decisions(reference));
        var entries = new ArrayList<HistoryEntry>();
        timeline.of(reference, reader).stream()
                .filter(confidential::tells)
                .forEach(entry -> entries.add(eventOrDecision(entry, decisions)));
        decisions.stream()
                .filter(decision -> !decision.isRepeated())
                .forEach(decision -> entries.add(decision(decision)));
        documents.ofReference(reference).forEach(document -> entries.add(document(document)));
        if (confidential.withMails()) {
            outbox.ofReference(reference).forEach(mail -> entries.add(mail(mail)));
        }
        entries.sort(Comparator.comparing(HistoryEntry::at));
        return entries;
    }

    /** The timeline tells of every decision that was taken; the decision itself knows more, and stands in its place. */
    private static HistoryEntry eventOrDecision(TimelineEntry entry, List<ApprovalDecision> decisions) {
        var told = decisions.stream()
                .filter(decision -> decision.person().equals(entry.actor()))
                .filter(decision -> tellsOf(entry, decision))
                .findFirst();
        if (told.isEmpty()) {
            return event(entry);
        }
        decisions.remove(told.get());
        return decision(told.get());
    }

    private static boolean tellsOf(TimelineEntry entry, ApprovalDecision decision) {
        var said = decision.told().in(Language.ENGLISH);
        return entry.what().regionMatches(true, 0, said, 0, said.length());
    }

    private static HistoryEntry event(TimelineEntry entry) {
        var reader = Language.ofReader();
        return new HistoryEntry(
                entry.at(),
                Kind.EVENT,
                entry.actor(),
                null,
                entry.what(reader),
                entry.detail(reader),
                null,
                null,
                entry.what());
    }

    private static HistoryEntry decision(ApprovalDecision decision) {
        var changed = decision.before() != null && !decision.before().equals(decision.after());
        return new HistoryEntry(
                decision.decidedAt(),
                Kind.DECISION,
                decision.person(),
                decision.onBehalfOf(),
                decision.told().in(Language.ofReader()),
                decision.reason(),
                changed ? decision.before() : null,
                changed ? decision.after() : null,
                decision.told().in(Language.ENGLISH));
    }

    private static HistoryEntry document(StoredDocument document) {
        return HistoryEntry.of(
                document.createdAt(),
                Kind.DOCUMENT,
                HOUSE.equals(document.createdBy()) ? null : new PersonId(document.createdBy()),
                WORDS.say("history.document", document.fileName()),
                null);
    }

    private static HistoryEntry mail(OutboxEntry mail) {
        var to = mail.to().stream().map(OutboxEntry.Recipient::address).collect(Collectors.joining(", "));
        return HistoryEntry.of(
                mail.createdAt(), Kind.MAIL, null, WORDS.say("history.mail", to, mail.subject()), state(mail));
    }

    private static String state(OutboxEntry mail) {
        return switch (mail.state()) {
            case WAITING -> WORDS.say("mail.waiting");
            case SENDING -> WORDS.say("mail.sending");
            case SENT -> WORDS.say("mail.sent");
            case KEPT -> WORDS.say("mail.kept");
            case FAILED -> WORDS.say("mail.failed", mail.problem());
        };
    }
}
