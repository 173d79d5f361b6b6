package org.officeflow.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.Confidential;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An onboarding for the personnel file, read from our own tables alone: it is there whatever becomes of the engine's history. Human
 * resources get all of it with the papers of the contract; everybody else who may read the case gets it without these papers and
 * private details, and reasons only where they are for them. Other rooms add what they keep of the colleague, see
 * {@link PersonnelFilePart}. A copy of an identity document is in neither, only that it was seen, by whom, when; nor is what is about
 * their health.
 */
@Component
class PersonnelFile {

    private static final Words WORDS = Words.of("onboarding");

    private final Onboardings onboardings;
    private final Contracts contracts;
    private final PersonnelFileRows rows;
    private final PersonnelFileItems items;
    private final ContractPapers papers;
    private final List<PersonnelFilePart> parts;
    private final OnboardingReasons reasons;
    private final Organisation organisation;
    private final WorkingCalendar calendar;

    PersonnelFile(
            Onboardings onboardings,
            Contracts contracts,
            PersonnelFileRows rows,
            PersonnelFileItems items,
            ContractPapers papers,
            List<PersonnelFilePart> parts,
            OnboardingReasons reasons,
            Organisation organisation,
            WorkingCalendar calendar) {
        this.onboardings = onboardings;
        this.contracts = contracts;
        this.rows = rows;
        this.items = items;
        this.papers = papers;
        this.parts = parts;
        this.reasons = reasons;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    /** The edition for this reader. */
    @Transactional(readOnly = true)
    public List<Section> sections(Onboarding one, PersonId reader) {
        var whole = isWhole(reader);
        var sections = new ArrayList<Section>();
        sections.add(facts(WORDS.say("title"), about(one, whole, reader)));
        contracts
                .find(one.number())
                .ifPresent(contract -> sections.add(facts(WORDS.say("dossier.contract"), contract(contract, whole))));
        sections.addAll(items.sections(one));
        sections.add(Section.table(
                WORDS.say("dossier.dates"),
                "",
                heads("when", "who", "day", "reason"),
                onboardings.startDates(one.number()).stream()
                        .map(date -> row(one, date, reader))
                        .toList()));
        parts.forEach(part -> sections.addAll(part.sections(one, reader, whole && !reader.equals(one.employee()))));
        return sections;
    }

    /** What is only in the edition for human resources, or in none. */
    Confidential confidential(Onboarding one, PersonId reader) {
        var whole = isWhole(reader);
        return new Confidential(
                whole ? List.of(papers.reference(one.number().value())) : List.of(),
                Set.of(MandatoryDocument.IDENTITY_COPY.key(), ContractPapers.HEALTH));
    }

    private boolean isWhole(PersonId reader) {
        return organisation.members(Group.HR).contains(reader);
    }

    static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("dossier." + key)).toList();
    }

    private static Section facts(String heading, List<List<String>> facts) {
        return Section.table(
                heading,
                "",
                heads("fact", "details"),
                facts.stream().filter(fact -> !fact.get(1).isEmpty()).toList());
    }

    private List<List<String>> about(Onboarding one, boolean whole, PersonId reader) {
        var course = rows.course(one.number());
        var facts = new ArrayList<List<String>>();
        facts.add(fact("name", one.name()));
        facts.add(fact("job", one.jobTitle()));
        facts.add(fact("department", one.department()));
        facts.add(fact("cost-centre", one.costCentre().value()));
        facts.add(fact("place", WORDS.say("workplace." + one.workplace().key())));
        facts.add(fact("first-day", day(one.startsOn())));
        facts.add(fact("contract", WORDS.say("contract." + one.contract().key())));
        facts.add(fact("last-day", day(one.endsOn())));
        facts.add(fact("manager", name(one.manager())));
        facts.add(fact("buddy", name(one.buddy())));
        facts.add(fact("private-email", whole ? text(one.privateEmail()) : ""));
        facts.add(fact("announced", at(one.announcedBy(), one.announcedAt())));
        facts.add(fact("short-notice", reasons.shown(one, one.shortNoticeReason(), one.announcedBy(), reader)));
        if (one.probationMonths() != null && course.packageTable() != null) {
            facts.add(fact(
                    "probation",
                    one.probationMonths() == 0
                            ? WORDS.say("no")
                            : WORDS.say("months", one.probationMonths().toString())));
            facts.add(fact("package", WORDS.say("package", course.packageTable(), course.packageVersion())));
        }
        facts.add(fact("arrived", moment(course.arrivedAt())));
        onboardings
                .cancelledBecause(one.number())
                .ifPresent(because -> facts.add(fact("because", WORDS.say("because." + because.key()))));
        facts.add(fact("ended", course.endedAt() == null ? "" : at(course.endedBy(), course.endedAt())));
        facts.add(fact("ended-reason", reasons.shown(one, course.endedReason(), course.endedBy(), reader)));
        return facts;
    }

    private List<List<String>> contract(EmploymentContract contract, boolean whole) {
        var facts = new ArrayList<List<String>>();
        facts.add(fact("contract-sent", day(contract.sentOn()) + ", " + name(contract.sentBy())));
        facts.add(fact(
                "contract-extended", whole && contract.extended() > 0 ? Integer.toString(contract.extended()) : ""));
        facts.add(fact("contract-signed", day(contract.signedOn())));
        facts.add(fact("signature-recorded", name(contract.signatureRecordedBy())));
        if (contract.identityCheckedAt() != null) {
            facts.add(fact("identity-checked", at(contract.identityCheckedBy(), contract.identityCheckedAt())));
            if (whole && contract.identityDocument() != null) {
                facts.add(fact(
                        "identity-document",
                        WORDS.sayOr(contract.identityDocument(), "identity-document." + contract.identityDocument())));
            }
            facts.add(fact(
                    "papers",
                    whole
                            ? rows.papers(contract.onboarding()).stream()
                                    .map(paper -> WORDS.sayOr(paper, "document." + paper))
                                    .collect(Collectors.joining(", "))
                            : ""));
        }
        return facts;
    }

    private static List<String> fact(String key, String value) {
        return List.of(WORDS.say("fact." + key), value);
    }

    private List<String> row(Onboarding one, Onboardings.StartDate date, PersonId reader) {
        return List.of(
                moment(date.at()),
                name(date.person()),
                day(date.to()),
                reasons.shown(one, date.reason(), date.person(), reader));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Language.ofReader().day(day);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : Language.ofReader().moment(at.atZone(calendar.zone()));
    }

    /** Who, and when; Officeflow where nobody did. */
    private String at(@Nullable PersonId person, Instant at) {
        return (person == null ? "Officeflow" : name(person)) + ", " + moment(at);
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
