package org.officeflow.leaving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * Offboardings as cases that people look up: the person, whoever announced it, everybody above, human resources, the office, auditors
 * and administrators. Why somebody leaves is in the dossier for human resources and whoever announced it alone.
 */
@Component
class OffboardingCases extends StoredTeamCases<Offboarding> {

    private static final Words WORDS = Words.of("leaving");

    private static final CaseTable<Offboarding> TABLE = new CaseTable<>(
            "(SELECT * FROM offboardings WHERE NOT transfer) AS offboardings",
            Offboardings::offboarding,
            "announced_at",
            "state <> 'running'",
            "person = ANY (:people)",
            "announced_by = :person OR person = ANY (:theirs)");

    private final Offboardings offboardings;
    private final ReturnDesk returns;
    private final LeavingResponsibles responsibles;
    private final LeavingReasons reasons;
    private final FarewellDesk farewell;
    private final Organisation organisation;
    private final WorkingCalendars calendars;

    OffboardingCases(
            Offboardings offboardings,
            ReturnDesk returns,
            LeavingResponsibles responsibles,
            LeavingReasons reasons,
            FarewellDesk farewell,
            Organisation organisation,
            WorkingCalendars calendars,
            CaseQuery query,
            Dossiers dossiers) {
        super(
                WORDS,
                "employee-offboarding",
                OffboardingNumber::isValid,
                CaseGroups.OF_THE_OFFICE,
                TABLE,
                query,
                dossiers);
        this.offboardings = offboardings;
        this.returns = returns;
        this.responsibles = responsibles;
        this.reasons = reasons;
        this.farewell = farewell;
        this.organisation = organisation;
        this.calendars = calendars;
    }

    @Override
    protected List<CaseLine> lines(List<Offboarding> cases) {
        var names = organisation.names(cases.stream().map(Offboarding::person).toList());
        return cases.stream()
                .map(one -> new CaseLine(
                        one.number().value(),
                        WORDS.say(
                                "subject",
                                names.getOrDefault(one.person(), one.person().value()),
                                Language.ofReader().day(one.lastDay())),
                        WORDS.say("state." + one.state().key()),
                        one.state().isEnd(),
                        one.announcedBy(),
                        one.announcedAt()))
                .toList();
    }

    @Override
    protected Set<PersonId> parties(Offboarding one) {
        return Set.of(one.person());
    }

    @Override
    protected List<Section> sections(Offboarding one, PersonId reader) {
        var facts = Section.table(WORDS.say("title"), "", heads("fact", "details"), facts(one, reader));
        var things = Section.table(
                WORDS.say("dossier.items"),
                WORDS.say("dossier.items.none"),
                heads("what", "who", "due", "state", "done"),
                returns.items(one.number()).stream().map(item -> row(one, item)).toList());
        var days = Section.table(
                WORDS.say("dossier.days"),
                "",
                heads("when", "who", "day", "access-ends", "reason"),
                offboardings.days(one.number()).stream()
                        .map(day -> row(one, day, reader))
                        .toList());
        var sections = new ArrayList<>(List.of(facts, things, days));
        farewell.interview(one.number(), reader)
                .ifPresent(notes -> sections.add(
                        Section.table(WORDS.say("dossier.interview"), "", heads("details"), List.of(List.of(notes)))));
        return sections;
    }

    @Override
    protected Confidential confidential(Offboarding one, PersonId reader) {
        return reasons.isHumanResources(one, reader)
                ? new Confidential(LeavingPapers.references(one.number()), Set.of())
                : Confidential.NOTHING;
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("dossier." + key)).toList();
    }

    private List<List<String>> facts(Offboarding one, PersonId reader) {
        var facts = new ArrayList<List<String>>();
        facts.add(fact("name", name(one.person())));
        facts.add(fact("last-day", Language.ofReader().day(one.lastDay())));
        facts.add(fact("access-ends", moment(one, one.accessEndsAt())));
        if (one.successor() != null) {
            facts.add(fact("successor", name(one.successor())));
        }
        facts.add(fact("announced", name(one.announcedBy())));
        if (reasons.mayRead(one, reader)) {
            if (one.reason() != null) {
                facts.add(fact("reason", WORDS.say("reason." + one.reason().key())));
            }
            if (one.lateReason() != null) {
                facts.add(fact("late-reason", one.lateReason()));
            }
        }
        return facts;
    }

    private static List<String> fact(String key, String value) {
        return List.of(WORDS.say("fact." + key), value);
    }

    private List<String> row(Offboarding one, LeavingItem item) {
        var settledAt = item.settledAt();
        return List.of(
                returns.said(item),
                responsibles.said(item),
                Language.ofReader().day(item.dueOn()),
                WORDS.say("item." + item.state().key()),
                settledAt == null ? "" : name(item.settledBy()) + ", " + moment(one, settledAt));
    }

    private List<String> row(Offboarding one, Offboardings.Day day, PersonId reader) {
        return List.of(
                moment(one, day.at()),
                name(day.person()),
                Language.ofReader().day(day.lastDay()),
                moment(one, day.accessEndsAt()),
                day.reason() != null && reasons.mayRead(one, reader) ? day.reason() : "");
    }

    private String moment(Offboarding one, Instant at) {
        var zone = calendars.of(organisation.get(one.person()).site()).zone();
        return Language.ofReader().moment(at.atZone(zone));
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? "Officeflow"
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
