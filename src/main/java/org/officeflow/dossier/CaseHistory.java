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
import org.officeflow.notification.Outbox;
import org.officeflow.notification.OutboxEntry;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.officeflow.timeline.TimelineEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of a case, in one order of time: what happened, decisions, documents, mails. Who may read it is not asked here. */
@Service
@Transactional(readOnly = true)
public class CaseHistory {

    /** Who made the papers that no person attached. */
    private static final String HOUSE = "officeflow";

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
    public List<HistoryEntry> of(String reference) {
        var decisions = new ArrayList<>(approvals.decisions(reference));
        var entries = new ArrayList<HistoryEntry>();
        timeline.of(reference).forEach(entry -> entries.add(eventOrDecision(entry, decisions)));
        decisions.stream()
                .filter(decision -> !decision.isRepeated())
                .forEach(decision -> entries.add(decision(decision)));
        documents.ofReference(reference).forEach(document -> entries.add(document(document)));
        outbox.ofReference(reference).forEach(mail -> entries.add(mail(mail)));
        entries.sort(Comparator.comparing(HistoryEntry::at));
        return entries;
    }

    /** The timeline tells of every decision that was taken; the decision itself knows more, and stands in its place. */
    private static HistoryEntry eventOrDecision(TimelineEntry entry, List<ApprovalDecision> decisions) {
        var told = decisions.stream()
                .filter(decision -> decision.person().equals(entry.actor()))
                .filter(decision -> entry.what().startsWith(words(decision)))
                .findFirst();
        if (told.isEmpty()) {
            return HistoryEntry.of(entry.at(), Kind.EVENT, entry.actor(), entry.what(), entry.detail());
        }
        decisions.remove(told.get());
        return decision(told.get());
    }

    private static String words(ApprovalDecision decision) {
        return decision.verdict().words() + " as " + decision.role().words();
    }

    private static HistoryEntry decision(ApprovalDecision decision) {
        var changed = decision.before() != null && !decision.before().equals(decision.after());
        return new HistoryEntry(
                decision.decidedAt(),
                Kind.DECISION,
                decision.person(),
                decision.onBehalfOf(),
                words(decision),
                decision.reason(),
                changed ? decision.before() : null,
                changed ? decision.after() : null);
    }

    private static HistoryEntry document(StoredDocument document) {
        return HistoryEntry.of(
                document.createdAt(),
                Kind.DOCUMENT,
                HOUSE.equals(document.createdBy()) ? null : new PersonId(document.createdBy()),
                "Document: " + document.fileName(),
                null);
    }

    private static HistoryEntry mail(OutboxEntry mail) {
        var to = mail.to().stream().map(OutboxEntry.Recipient::address).collect(Collectors.joining(", "));
        return HistoryEntry.of(mail.createdAt(), Kind.MAIL, null, "Mail to " + to + ": " + mail.subject(), state(mail));
    }

    private static String state(OutboxEntry mail) {
        return switch (mail.state()) {
            case WAITING -> "waits to be sent";
            case SENDING -> "is being sent";
            case SENT -> "sent";
            case KEPT -> "kept, no mail server is set up";
            case FAILED -> "failed: " + mail.problem();
        };
    }
}
