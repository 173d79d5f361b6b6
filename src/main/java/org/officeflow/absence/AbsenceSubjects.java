package org.officeflow.absence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Deputy;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Whose absence it is, and who stands in. */
@Component
class AbsenceSubjects implements CaseSubjects {

    private final Absences absences;
    private final Deputies deputies;
    private final Organisation organisation;

    AbsenceSubjects(Absences absences, Deputies deputies, Organisation organisation) {
        this.absences = absences;
        this.deputies = deputies;
        this.organisation = organisation;
    }

    @Override
    public boolean owns(String reference) {
        return AbsenceNumber.isValid(reference);
    }

    @Override
    public Map<String, String> subjects(Collection<String> references) {
        var periodOf = absences.periods(references);
        var periods =
                deputies.find(periodOf.values()).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
        var names = organisation.names(periods.values().stream()
                .flatMap(period -> Stream.of(period.person(), period.deputy()))
                .collect(Collectors.toSet()));
        var subjects = new LinkedHashMap<String, String>();
        periodOf.forEach((reference, period) -> subjects.put(reference, words(period, periods, names)));
        return subjects;
    }

    private static String words(UUID id, Map<UUID, Deputy> periods, Map<PersonId, String> names) {
        var period = periods.get(id);
        return AbsenceWords.subject(names.get(period.person()), names.get(period.deputy()));
    }
}
