package org.officeflow.onboarding.leaving;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Superiors see what their people have to do for somebody who leaves. */
@Component
class OffboardingTeamTasks implements TeamTasks {

    private static final Words WORDS = Words.of("leaving");

    private final Offboardings offboardings;
    private final OffboardingCases cases;

    OffboardingTeamTasks(Offboardings offboardings, OffboardingCases cases) {
        this.offboardings = offboardings;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "employee-offboarding";
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
        var subjects = cases.subjects(references);
        var found = new HashMap<String, TeamCase>();
        offboardings
                .all(references)
                .forEach((reference, one) ->
                        found.put(reference, new TeamCase(subjects.get(reference), Set.of(one.person()))));
        return found;
    }
}
