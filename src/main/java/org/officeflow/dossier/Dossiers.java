package org.officeflow.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalDecision;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApprovalRound;
import org.officeflow.approval.ApprovalStep;
import org.officeflow.approval.CaseWords;
import org.officeflow.document.Documents;
import org.officeflow.document.DossierDocument;
import org.officeflow.document.DossierDocument.Letter;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.document.PdfBinder;
import org.officeflow.document.PdfRenderer;
import org.officeflow.document.StoredDocument;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.notification.Outbox;
import org.officeflow.notification.OutboxEntry;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes dossiers, in the language of whoever asks for one. Who may read one is for the procedure to know. */
@Service
public class Dossiers {

    private static final Words WORDS = Words.of("dossier");

    private final ApprovalDesk approvals;
    private final CaseWords words;
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
            CaseWords words,
            Timeline timeline,
            Documents documents,
            Outbox outbox,
            Organisation organisation,
            PdfRenderer renderer,
            PdfBinder binder,
            WorkingCalendar calendar,
            Clock clock) {
        this.approvals = approvals;
        this.words = words;
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
        var papers = papers(file);
        var sections = new ArrayList<>(file.sections());
        sections.add(decisions(reference));
        sections.add(rules(reference));
        sections.add(events(reference, file.confidential(), reader));
        sections.add(papers(papers));
        if (file.confidential().withMails()) {
            sections.add(mails(reference));
        }
        var printed = WORDS.say("printed", moment(clock.instant()), name(reader));
        var front = renderer.render(
                "dossier",
                Language.ofReader().locale(),
                new DossierDocument(reference, file.title(), file.state(), printed, sections).model());
        return binder.bind(
                front,
                papers.stream()
                        .map(paper -> new PdfBinder.Paper(paper, documents.content(paper.id())))
                        .toList());
    }

    private List<StoredDocument> papers(CaseFile file) {
        var confidential = file.confidential();
        return Stream.concat(Stream.of(file.reference()), confidential.references().stream())
                .flatMap(reference -> documents.ofReference(reference).stream())
                .filter(paper -> !confidential.leftOut().contains(paper.kind()))
                .toList();
    }

    private Section decisions(String reference) {
        var rows = approvals.decisions(reference).stream().map(this::decision).toList();
        return Section.table(
                WORDS.say("decisions"),
                WORDS.say("decisions.none"),
                heads("when", "who", "decision", "reason", "before-after"),
                rows);
    }

    private List<String> decision(ApprovalDecision decision) {
        var person = name(decision.person());
        var who =
                decision.onBehalfOf() == null ? person : WORDS.say("in-place-of", person, name(decision.onBehalfOf()));
        var changed = decision.before() != null && !decision.before().equals(decision.after());
        return List.of(
                moment(decision.decidedAt()),
                who,
                decision.told().in(Language.ofReader()),
                text(decision.reason()),
                changed ? decision.before() + " → " + decision.after() : "");
    }

    private Section rules(String reference) {
        var rows = approvals.rounds(reference).stream()
                .flatMap(round -> round.steps().isEmpty()
                        ? Stream.of(nobodyAsked(round))
                        : round.steps().stream().map(step -> asked(round, step)))
                .toList();
        return Section.table(
                WORDS.say("rules"), WORDS.say("rules.none"), heads("when", "rule", "asks", "because", "came-to"), rows);
    }

    private List<String> nobodyAsked(ApprovalRound round) {
        return List.of(moment(round.openedAt()), table(round), WORDS.say("asks.nobody"), WORDS.say("asks.no-rule"), "");
    }

    private List<String> asked(ApprovalRound round, ApprovalStep step) {
        return List.of(
                moment(round.openedAt()),
                table(round) + ", " + step.rule(),
                step.role().said(),
                words.because(round, step),
                WORDS.say("step." + step.state().name().toLowerCase(Locale.ROOT)));
    }

    private static String table(ApprovalRound round) {
        return WORDS.say("table", round.rules().table(), round.rules().version());
    }

    private Section events(String reference, Confidential confidential, PersonId person) {
        var reader = Language.ofReader();
        var rows = timeline.of(reference, person).stream()
                .filter(confidential::tells)
                .map(entry -> List.of(
                        moment(entry.at()),
                        entry.actor() == null ? "Officeflow" : name(entry.actor()),
                        entry.what(reader),
                        text(entry.detail(reader))))
                .toList();
        return Section.table(
                WORDS.say("events"), WORDS.say("events.none"), heads("when", "who", "what", "details"), rows);
    }

    private Section papers(List<StoredDocument> papers) {
        var rows = papers.stream()
                .map(paper -> List.of(
                        moment(paper.createdAt()),
                        paper.fileName(),
                        WORDS.sayOr(paper.kind(), "paper." + paper.kind()),
                        (paper.size() + 1023) / 1024 + " kB",
                        organisation
                                .find(new PersonId(paper.createdBy()))
                                .map(Person::name)
                                .orElse("Officeflow")))
                .toList();
        return Section.table(
                WORDS.say("papers"), WORDS.say("papers.none"), heads("when", "file", "kind", "size", "from"), rows);
    }

    private Section mails(String reference) {
        var letters = outbox.ofReference(reference).stream().map(this::letter).toList();
        return Section.letters(WORDS.say("mails"), WORDS.say("mails.none"), letters);
    }

    private Letter letter(OutboxEntry mail) {
        var to = mail.to().stream().map(OutboxEntry.Recipient::address).collect(Collectors.joining(", "));
        var attached =
                mail.attachments().isEmpty() ? to : WORDS.say("mail.with", to, String.join(", ", mail.attachments()));
        return new Letter(
                mail.subject(),
                attached,
                moment(mail.createdAt()),
                state(mail),
                mail.confidential() ? List.of() : mail.text().lines().toList());
    }

    private static String state(OutboxEntry mail) {
        return switch (mail.state()) {
            case SENT -> WORDS.say("mail.sent");
            case KEPT -> WORDS.say("mail.kept");
            case FAILED -> WORDS.say("mail.failed", text(mail.problem()));
            case WAITING, SENDING -> WORDS.say("mail.not-yet");
        };
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("head." + key)).toList();
    }

    private String moment(Instant at) {
        return Language.ofReader().moment(at.atZone(calendar.zone()));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
