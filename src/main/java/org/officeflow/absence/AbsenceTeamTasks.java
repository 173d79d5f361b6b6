package org.officeflow.absence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Deputy;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Superiors see what their people have to do about absences. */
@Component
class AbsenceTeamTasks implements TeamTasks {

    private static final Words WORDS = Words.of("absence");

    private static final String KIND = "absence";

    private final Absences absences;
    private final Deputies deputies;
    private final Organisation organisation;

    AbsenceTeamTasks(Absences absences, Deputies deputies, Organisation organisation) {
        this.absences = absences;
        this.deputies = deputies;
        this.organisation = organisation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return WORDS.say("title");
    }

    @Override
    public String whyTasksStay() {
        return WORDS.say("stays");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, TeamCase> cases(Collection<String> references) {
        var periods = absences.periods(references);
        var known = deputies.find(periods.values()).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
        var cases = new HashMap<String, TeamCase>();
        periods.forEach((reference, period) -> cases.put(reference, caseOf(known, period)));
        return cases;
    }

    private TeamCase caseOf(Map<UUID, Deputy> known, UUID id) {
        var period = known.get(id);
        var name = organisation
                .find(period.person())
                .map(Person::name)
                .orElse(period.person().value());
        return new TeamCase(
                WORDS.say("away-from", name, Value.day(period.from()), Value.day(period.to())),
                Set.of(period.person()));
    }
}
