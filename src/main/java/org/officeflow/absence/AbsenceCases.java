package org.officeflow.absence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.dossier.CaseFile;
import org.officeflow.dossier.CaseGroups;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Absences as cases that people look up: whoever is away, stands in or registered it, everybody above whoever is away, and the
 * office, human resources, auditors and administrators.
 */
@Component
class AbsenceCases implements Cases {

    static final CaseGroups GROUPS = CaseGroups.OF_THE_OFFICE;

    private final AbsenceDesk desk;
    private final AbsenceCaseList list;
    private final Absences absences;
    private final Organisation organisation;
    private final Dossiers dossiers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AbsenceCases(
            AbsenceDesk desk,
            AbsenceCaseList list,
            Absences absences,
            Organisation organisation,
            Dossiers dossiers,
            WorkingCalendar calendar,
            Clock clock) {
        this.desk = desk;
        this.list = list;
        this.absences = absences;
        this.organisation = organisation;
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return "absence";
    }

    @Override
    public Set<Group> overseers() {
        return GROUPS.overseers();
    }

    @Override
    public boolean owns(String reference) {
        return AbsenceNumber.isValid(reference);
    }

    @Override
    public boolean mayRead(String reference, PersonId person, Collection<String> groups) {
        var number = new AbsenceNumber(reference);
        if (absences.find(number).isEmpty()) {
            return false;
        }
        var absence = desk.absence(number);
        var period = absence.period();
        return GROUPS.readAll(groups)
                || List.of(period.person(), period.deputy(), absence.registeredBy())
                        .contains(person)
                || organisation.chainAbove(period.person()).contains(person);
    }

    @Override
    public List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> groups) {
        return list.find(search, person, groups);
    }

    @Override
    public Summary summary(String reference) {
        var period = desk.absence(new AbsenceNumber(reference)).period();
        return new Summary(
                AbsenceWords.subject(name(period.person()), name(period.deputy())),
                AbsenceWords.state(period, calendar.dateOf(clock.instant())));
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        var absence = desk.absence(new AbsenceNumber(reference));
        var summary = summary(reference);
        var facts = Section.table(
                AbsenceWords.say("title"),
                "",
                List.of(AbsenceWords.say("dossier.fact"), AbsenceWords.say("dossier.details")),
                facts(absence));
        return dossiers.write(new CaseFile(reference, summary.subject(), summary.state(), List.of(facts)), reader);
    }

    private List<List<String>> facts(Absence absence) {
        var period = absence.period();
        var reader = Language.ofReader();
        return List.of(
                List.of(AbsenceWords.say("dossier.away"), name(period.person())),
                List.of(AbsenceWords.say("fact.first-day"), reader.day(period.from())),
                List.of(AbsenceWords.say("fact.last-day"), reader.day(period.to())),
                List.of(AbsenceWords.say("fact.stands-in"), name(period.deputy())),
                List.of(AbsenceWords.say("fact.amount"), AbsenceWords.limit(period.maxAmount())),
                List.of(AbsenceWords.say("dossier.registered-by"), name(absence.registeredBy())));
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }
}
