package org.officeflow.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseGroups;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseQuery;
import org.officeflow.dossier.CaseTable;
import org.officeflow.dossier.Confidential;
import org.officeflow.dossier.Dossiers;
import org.officeflow.dossier.StoredTeamCases;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/**
 * Transfers as cases that people look up: whoever announced it, everybody above them now and then, human resources, the office, auditors
 * and administrators; whoever changes their work once somebody agreed. Why it happens is in the dossier for human resources, the two
 * managers and whoever announced it alone.
 */
@Component
class TransferCases extends StoredTeamCases<Transfer> {

    private static final Words WORDS = Words.of("transfer");

    private static final CaseTable<Transfer> TABLE = new CaseTable<>(
            "transfers",
            Transfers::transfer,
            "announced_at",
            "state NOT IN ('asked', 'agreed', 'confirmed', 'in-effect')",
            "person = ANY (:people)",
            "announced_by = :person OR person = :person AND agreed_by IS NOT NULL OR manager = ANY (:theirs)"
                    + " OR person = ANY (:theirs) AND person <> :person");

    private final Transfers transfers;
    private final TransferPlan plan;
    private final TransferSayings sayings;
    private final TransferDeciders deciders;
    private final Organisation organisation;
    private final WorkingCalendars calendars;

    TransferCases(
            Transfers transfers,
            TransferPlan plan,
            TransferSayings sayings,
            TransferDeciders deciders,
            Organisation organisation,
            WorkingCalendars calendars,
            CaseQuery query,
            Dossiers dossiers) {
        super(WORDS, "employee-transfer", TransferNumber::isValid, CaseGroups.OF_THE_OFFICE, TABLE, query, dossiers);
        this.transfers = transfers;
        this.plan = plan;
        this.sayings = sayings;
        this.deciders = deciders;
        this.organisation = organisation;
        this.calendars = calendars;
    }

    @Override
    protected List<CaseLine> lines(List<Transfer> cases) {
        var names = organisation.names(cases.stream().map(Transfer::person).toList());
        return cases.stream()
                .map(one -> new CaseLine(
                        one.number().value(),
                        WORDS.say(
                                "subject",
                                names.getOrDefault(one.person(), one.person().value()),
                                one.work().jobTitle(),
                                Language.ofReader().day(one.effectiveOn())),
                        WORDS.say("state." + one.state().key()),
                        one.state().isEnd(),
                        one.announcedBy(),
                        one.announcedAt()))
                .toList();
    }

    @Override
    protected Set<PersonId> parties(Transfer one) {
        return Set.of(one.person());
    }

    @Override
    protected List<Section> sections(Transfer one, PersonId reader) {
        var all = deciders.readsReason(one, reader);
        var facts = new ArrayList<>(sayings.facts(one));
        if (all) {
            facts.addAll(sayings.whyFacts(one));
        }
        return List.of(
                Section.table(
                        WORDS.say("title"),
                        "",
                        heads("fact", "details"),
                        facts.stream()
                                .map(fact -> List.of(fact.name(), fact.value()))
                                .toList()),
                Section.table(
                        WORDS.say("dossier.lines"),
                        WORDS.say("dossier.lines.none"),
                        heads("what", "difference", "decision", "ends"),
                        plan.lines(one.number()).stream().map(this::row).toList()),
                Section.table(
                        WORDS.say("dossier.days"),
                        "",
                        heads("when", "who", "day", "reason"),
                        transfers.days(one.number()).stream()
                                .map(day -> row(one, day, all))
                                .toList()));
    }

    @Override
    protected Confidential confidential(Transfer one, PersonId reader) {
        return deciders.readsReason(one, reader)
                ? new Confidential(List.of(DecidingPapers.reference(one.number().value())), Set.of())
                : Confidential.NOTHING;
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("dossier." + key)).toList();
    }

    private List<String> row(TransferLine line) {
        var decision = line.decision();
        var endsOn = line.endsOn();
        return List.of(
                plan.said(line),
                WORDS.say("difference." + line.difference().key()),
                decision == null ? "" : WORDS.say("decision." + decision.key()),
                endsOn == null ? "" : Language.ofReader().day(endsOn));
    }

    private List<String> row(Transfer one, Transfers.Day day, boolean why) {
        return List.of(
                moment(one, day.at()),
                sayings.name(day.person()),
                Language.ofReader().day(day.effectiveOn()),
                why ? Objects.requireNonNullElse(day.reason(), "") : "");
    }

    private String moment(Transfer one, Instant at) {
        return Language.ofReader()
                .moment(at.atZone(calendars.of(one.work().site()).zone()));
    }
}
