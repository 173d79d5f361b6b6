package org.officeflow.onboarding.leaving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseFile;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.Confidential;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/**
 * Offboardings as cases that people look up: the person, whoever announced it, everybody above, human resources, the office, auditors
 * and administrators. Why somebody leaves is in the dossier for human resources and whoever announced it alone.
 */
@Component
class OffboardingCases implements Cases, CaseSubjects {

    private static final Words WORDS = Words.of("leaving");

    private static final Set<String> OFFICES =
            Set.of(Group.OFFICE.key(), Group.HR.key(), Group.AUDITOR.key(), Group.ADMIN.key());

    private static final Set<Group> OVERSEERS =
            Set.of(Group.OFFICE, Group.HR, Group.AUDITOR, Group.ANALYST, Group.OPERATOR, Group.ADMIN);

    private final Offboardings offboardings;
    private final OffboardingCaseList list;
    private final ReturnDesk returns;
    private final LeavingResponsibles responsibles;
    private final FarewellDesk farewell;
    private final Organisation organisation;
    private final Dossiers dossiers;
    private final WorkingCalendars calendars;

    OffboardingCases(
            Offboardings offboardings,
            OffboardingCaseList list,
            ReturnDesk returns,
            LeavingResponsibles responsibles,
            FarewellDesk farewell,
            Organisation organisation,
            Dossiers dossiers,
            WorkingCalendars calendars) {
        this.offboardings = offboardings;
        this.list = list;
        this.returns = returns;
        this.responsibles = responsibles;
        this.farewell = farewell;
        this.organisation = organisation;
        this.dossiers = dossiers;
        this.calendars = calendars;
    }

    @Override
    public String procedure() {
        return "employee-offboarding";
    }

    @Override
    public Set<Group> overseers() {
        return OVERSEERS;
    }

    @Override
    public boolean owns(String reference) {
        return OffboardingNumber.isValid(reference);
    }

    @Override
    public boolean mayRead(String reference, PersonId person, Collection<String> groups) {
        return offboardings
                .find(new OffboardingNumber(reference))
                .filter(one -> readAll(groups) || concerns(one, person))
                .isPresent();
    }

    private boolean concerns(Offboarding one, PersonId person) {
        return person.equals(one.announcedBy())
                || person.equals(one.person())
                || organisation.chainAbove(one.person()).contains(person);
    }

    /** Whether members of these groups may read every offboarding. */
    static boolean readAll(Collection<String> groups) {
        return groups.stream().anyMatch(OFFICES::contains);
    }

    @Override
    public List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        var found = list.find(search, person, groups);
        var subjects = subjects(found);
        return found.stream()
                .map(one -> new CaseLine(
                        one.number().value(),
                        Objects.requireNonNull(subjects.get(one.number().value())),
                        state(one),
                        one.state().isEnd(),
                        one.announcedBy(),
                        one.announcedAt()))
                .toList();
    }

    @Override
    public Summary summary(String reference) {
        var one = offboardings.get(new OffboardingNumber(reference));
        return new Summary(Objects.requireNonNull(subjects(List.of(one)).get(reference)), state(one));
    }

    @Override
    public Map<String, String> subjects(Collection<String> references) {
        return subjects(List.copyOf(offboardings.all(references).values()));
    }

    private Map<String, String> subjects(List<Offboarding> all) {
        var names = organisation.names(all.stream().map(Offboarding::person).toList());
        var subjects = new LinkedHashMap<String, String>();
        all.forEach(one -> subjects.put(
                one.number().value(),
                WORDS.say(
                        "subject",
                        names.getOrDefault(one.person(), one.person().value()),
                        Language.ofReader().day(one.lastDay()))));
        return subjects;
    }

    private static String state(Offboarding one) {
        return WORDS.say("state." + one.state().key());
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        var one = offboardings.get(new OffboardingNumber(reference));
        var summary = summary(reference);
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
                        .map(day -> row(one, day))
                        .toList());
        var sections = new ArrayList<>(List.of(facts, things, days));
        farewell.interview(one.number(), reader)
                .ifPresent(notes -> sections.add(
                        Section.table(WORDS.say("dossier.interview"), "", heads("details"), List.of(List.of(notes)))));
        return dossiers.write(
                new CaseFile(reference, summary.subject(), summary.state(), sections, confidential(one, reader)),
                reader);
    }

    private Confidential confidential(Offboarding one, PersonId reader) {
        return isHumanResources(one, reader)
                ? new Confidential(LeavingPapers.references(one.number()), Set.of(), saying -> false)
                : Confidential.NOTHING;
    }

    private boolean isHumanResources(Offboarding one, PersonId reader) {
        return responsibles.others(one.number(), Group.HR).people().contains(reader);
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
        if (reader.equals(one.announcedBy()) || isHumanResources(one, reader)) {
            facts.add(fact("reason", WORDS.say("reason." + one.reason().key())));
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

    private List<String> row(Offboarding one, Offboardings.Day day) {
        return List.of(
                moment(one, day.at()),
                name(day.person()),
                Language.ofReader().day(day.lastDay()),
                moment(one, day.accessEndsAt()),
                Objects.requireNonNullElse(day.reason(), ""));
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
