package org.officeflow.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalDecision;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApprovalRound;
import org.officeflow.approval.ApprovalStep;
import org.officeflow.document.Documents;
import org.officeflow.document.DossierDocument;
import org.officeflow.document.DossierDocument.Letter;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.document.PdfBinder;
import org.officeflow.document.PdfRenderer;
import org.officeflow.document.StoredDocument;
import org.officeflow.notification.Outbox;
import org.officeflow.notification.OutboxEntry;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes dossiers. Who may read one is for the procedure to know. */
@Service
public class Dossiers {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ApprovalDesk approvals;
    private final Timeline timeline;
    private final Documents documents;
    private final Outbox outbox;
    private final Organisation organisation;
    private final PdfRenderer renderer;
    private final PdfBinder binder;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Dossiers(
            ApprovalDesk approvals,
            Timeline timeline,
            Documents documents,
            Outbox outbox,
            Organisation organisation,
            PdfRenderer renderer,
            PdfBinder binder,
            WorkingCalendar calendar,
            Clock clock) {
        this.approvals = approvals;
        this.timeline = timeline;
        this.documents = documents;
        this.outbox = outbox;
        this.organisation = organisation;
        this.renderer = renderer;
        this.binder = binder;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The dossier as it stands now, a PDF with the papers of the case inside. */
    @Transactional(readOnly = true)
    public byte[] write(CaseFile file, PersonId reader) {
        var reference = file.reference();
        var papers = documents.ofReference(reference);
        var sections = new ArrayList<>(file.sections());
        sections.add(decisions(reference));
        sections.add(rules(reference));
        sections.add(events(reference));
        sections.add(papers(papers));
        sections.add(mails(reference));
        var printed = moment(clock.instant()) + ", for " + name(reader);
        var front = renderer.render(
                "dossier",
                Locale.ENGLISH,
                new DossierDocument(reference, file.title(), file.state(), printed, sections).model());
        return binder.bind(
                front,
                papers.stream()
                        .map(paper -> new PdfBinder.Paper(paper, documents.content(paper.id())))
                        .toList());
    }

    private Section decisions(String reference) {
        var rows = approvals.decisions(reference).stream().map(this::decision).toList();
        return Section.table(
                "Decisions",
                "Nobody has decided anything.",
                List.of("When", "Who", "Decision", "Reason", "Before and after"),
                rows);
    }

    private List<String> decision(ApprovalDecision decision) {
        var person = name(decision.person());
        var who = decision.onBehalfOf() == null ? person : person + " for " + name(decision.onBehalfOf());
        var changed = decision.before() != null && !decision.before().equals(decision.after());
        return List.of(
                moment(decision.decidedAt()),
                who,
                decision.verdict().words() + " as " + decision.role().words(),
                text(decision.reason()),
                changed ? decision.before() + " → " + decision.after() : "");
    }

    private Section rules(String reference) {
        var rows = approvals.rounds(reference).stream()
                .flatMap(round -> round.steps().isEmpty()
                        ? java.util.stream.Stream.of(nobodyAsked(round))
                        : round.steps().stream().map(step -> asked(round, step)))
                .toList();
        return Section.table(
                "Rules", "No decision table was asked.", List.of("When", "Rule", "Asks", "Because", "Came to"), rows);
    }

    private List<String> nobodyAsked(ApprovalRound round) {
        return List.of(moment(round.openedAt()), table(round), "nobody", "No rule asks for a decision.", "");
    }

    private List<String> asked(ApprovalRound round, ApprovalStep step) {
        return List.of(
                moment(round.openedAt()),
                table(round) + ", " + step.rule(),
                step.role().words(),
                step.because(),
                step.state().name().toLowerCase(Locale.ROOT));
    }

    private static String table(ApprovalRound round) {
        return round.rules().table() + ", version " + round.rules().version();
    }

    private Section events(String reference) {
        var rows = timeline.of(reference).stream()
                .map(entry -> List.of(
                        moment(entry.at()),
                        entry.actor() == null ? "Officeflow" : name(entry.actor()),
                        entry.what(),
                        text(entry.detail())))
                .toList();
        return Section.table("What happened", "Nothing has happened.", List.of("When", "Who", "What", "Details"), rows);
    }

    private Section papers(List<StoredDocument> papers) {
        var rows = papers.stream()
                .map(paper -> List.of(
                        moment(paper.createdAt()),
                        paper.fileName(),
                        paper.kind(),
                        (paper.size() + 1023) / 1024 + " kB",
                        organisation
                                .find(new PersonId(paper.createdBy()))
                                .map(Person::name)
                                .orElse("Officeflow")))
                .toList();
        return Section.table(
                "Documents, attached to this file",
                "There are no documents.",
                List.of("When", "File", "Kind", "Size", "From"),
                rows);
    }

    private Section mails(String reference) {
        var letters = outbox.ofReference(reference).stream().map(this::letter).toList();
        return Section.letters("Mails", "There are no mails.", letters);
    }

    private Letter letter(OutboxEntry mail) {
        var to = mail.to().stream().map(OutboxEntry.Recipient::address).collect(Collectors.joining(", "));
        var attached = mail.attachments().isEmpty() ? "" : ", with " + String.join(", ", mail.attachments());
        return new Letter(
                mail.subject(),
                to + attached,
                moment(mail.createdAt()),
                state(mail),
                mail.text().lines().toList());
    }

    private static String state(OutboxEntry mail) {
        return switch (mail.state()) {
            case SENT -> "sent";
            case KEPT -> "kept, no mail server is set up";
            case FAILED -> "failed: " + text(mail.problem());
            case WAITING, SENDING -> "not sent yet";
        };
    }

    private String moment(Instant at) {
        return at.atZone(calendar.zone()).format(MOMENT);
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
