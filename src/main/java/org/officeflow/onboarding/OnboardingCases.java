package org.officeflow.onboarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseFile;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Onboardings as cases that people look up: whoever announced the colleague, their manager and everybody above, the buddy, the
 * colleague once they are here, human resources, the office, auditors and administrators.
 */
@Component
class OnboardingCases implements Cases, CaseSubjects {

    private static final Words WORDS = Words.of("onboarding");

    private static final Set<String> OFFICES =
            Set.of(Group.OFFICE.key(), Group.HR.key(), Group.AUDITOR.key(), Group.ADMIN.key());

    private static final Set<Group> OVERSEERS =
            Set.of(Group.OFFICE, Group.HR, Group.AUDITOR, Group.ANALYST, Group.OPERATOR, Group.ADMIN);

    private final Onboardings onboardings;
    private final OnboardingCaseList list;
    private final ItemDesk items;
    private final Responsibles responsibles;
    private final Organisation organisation;
    private final Dossiers dossiers;
    private final WorkingCalendar calendar;

    OnboardingCases(
            Onboardings onboardings,
            OnboardingCaseList list,
            ItemDesk items,
            Responsibles responsibles,
            Organisation organisation,
            Dossiers dossiers,
            WorkingCalendar calendar) {
        this.onboardings = onboardings;
        this.list = list;
        this.items = items;
        this.responsibles = responsibles;
        this.organisation = organisation;
        this.dossiers = dossiers;
        this.calendar = calendar;
    }

    @Override
    public String procedure() {
        return "employee-onboarding";
    }

    @Override
    public Set<Group> overseers() {
        return OVERSEERS;
    }

    @Override
    public boolean owns(String reference) {
        return OnboardingNumber.isValid(reference);
    }

    @Override
    public boolean mayRead(String reference, PersonId person, Collection<String> groups) {
        return onboardings
                .find(new OnboardingNumber(reference))
                .filter(one -> readAll(groups) || concerns(one, person))
                .isPresent();
    }

    private boolean concerns(Onboarding one, PersonId person) {
        return person.equals(one.announcedBy())
                || person.equals(one.manager())
                || person.equals(one.buddy())
                || one.hasArrived() && person.equals(one.employee())
                || one.manager() != null
                        && organisation.chainAbove(one.manager()).contains(person);
    }

    /** Whether members of these groups may read every onboarding. */
    static boolean readAll(Collection<String> groups) {
        return groups.stream().anyMatch(OFFICES::contains);
    }

    @Override
    public List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        return list.find(search, person, groups);
    }

    @Override
    public Summary summary(String reference) {
        var one = onboardings.get(new OnboardingNumber(reference));
        return new Summary(subject(one), WORDS.say("state." + one.state().key()));
    }

    @Override
    public Map<String, String> subjects(Collection<String> references) {
        var subjects = new LinkedHashMap<String, String>();
        onboardings.all(references).forEach((reference, one) -> subjects.put(reference, subject(one)));
        return subjects;
    }

    static String subject(Onboarding one) {
        return WORDS.say("subject", one.name(), Language.ofReader().day(one.startsOn()));
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        var one = onboardings.get(new OnboardingNumber(reference));
        var summary = summary(reference);
        var facts = Section.table(
                WORDS.say("title"), "", List.of(WORDS.say("dossier.fact"), WORDS.say("dossier.details")), facts(one));
        var prepared = Section.table(
                WORDS.say("dossier.items"),
                WORDS.say("dossier.items.none"),
                heads("what", "who", "due", "state", "done"),
                items.items(one.number()).stream().map(item -> row(one, item)).toList());
        var dates = Section.table(
                WORDS.say("dossier.dates"),
                "",
                heads("when", "who", "day", "reason"),
                onboardings.startDates(one.number()).stream().map(this::row).toList());
        return dossiers.write(
                new CaseFile(reference, summary.subject(), summary.state(), List.of(facts, prepared, dates)), reader);
    }

    private static List<String> heads(String... keys) {
        return List.of(keys).stream().map(key -> WORDS.say("dossier." + key)).toList();
    }

    private List<List<String>> facts(Onboarding one) {
        var reader = Language.ofReader();
        var facts = new ArrayList<List<String>>();
        facts.add(fact("name", one.name()));
        facts.add(fact("job", one.jobTitle()));
        facts.add(fact("department", one.department()));
        facts.add(fact("first-day", reader.day(one.startsOn())));
        facts.add(fact("contract", WORDS.say("contract." + one.contract().key())));
        facts.add(fact("manager", name(one.manager())));
        facts.add(fact("announced", name(one.announcedBy())));
        onboardings
                .cancelledBecause(one.number())
                .ifPresent(because -> facts.add(fact("because", WORDS.say("because." + because.key()))));
        return facts;
    }

    private static List<String> fact(String key, String value) {
        return List.of(WORDS.say("fact." + key), value);
    }

    private List<String> row(Onboarding one, OnboardingItem item) {
        var reader = Language.ofReader();
        return List.of(
                items.said(item),
                responsibles.said(one, item.responsible()),
                reader.day(item.deadline()),
                WORDS.say("item." + item.state().key()),
                item.doneAt() == null
                        ? ""
                        : (item.doneBy() == null ? "Officeflow" : name(item.doneBy())) + ", "
                                + reader.moment(item.doneAt().atZone(calendar.zone())));
    }

    private List<String> row(Onboardings.StartDate date) {
        var reader = Language.ofReader();
        return List.of(
                reader.moment(date.at().atZone(calendar.zone())),
                name(date.person()),
                reader.day(date.to()),
                Objects.requireNonNullElse(date.reason(), ""));
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
