package org.officeflow.onboarding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Superiors see what their people have to do for new colleagues. */
@Component
class OnboardingTeamTasks implements TeamTasks {

    private static final Words WORDS = Words.of("onboarding");

    private final Onboardings onboardings;

    OnboardingTeamTasks(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public String kind() {
        return "employee-onboarding";
    }

    @Override
    public String title() {
        return WORDS.say("title");
    }

    @Override
    public String whyTasksStay() {
        return WORDS.say("stays");
    }

    /** Who is talked with, and about whom something is decided, is for those who do it. */
    @Override
    public Set<String> keptBack() {
        return Set.of("probation", "check-in");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, TeamCase> cases(Collection<String> references) {
        var cases = new HashMap<String, TeamCase>();
        onboardings
                .all(references)
                .forEach((reference, one) -> cases.put(
                        reference,
                        new TeamCase(
                                OnboardingCases.subject(one),
                                one.employee() == null ? Set.of() : Set.of(one.employee()))));
        return cases;
    }
}
