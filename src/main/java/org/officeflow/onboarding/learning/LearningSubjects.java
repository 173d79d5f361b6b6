package org.officeflow.onboarding.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which policy or training a task is about, and whose. */
@Component
class LearningSubjects implements CaseSubjects {

    private static final Words WORDS = Words.of("learning");

    private final PolicyRows policies;
    private final TrainingRows trainings;
    private final Organisation organisation;

    LearningSubjects(PolicyRows policies, TrainingRows trainings, Organisation organisation) {
        this.policies = policies;
        this.trainings = trainings;
        this.organisation = organisation;
    }

    @Override
    public boolean owns(String reference) {
        return DutyNumber.isValid(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> subjects(Collection<String> references) {
        var duties = Stream.concat(
                        policies.all(references).stream().map(Acknowledgement::duty),
                        trainings.all(references).stream().map(TrainingDuty::duty))
                .toList();
        var names = organisation.names(duties.stream().map(Duty::person).collect(Collectors.toSet()));
        var subjects = new HashMap<String, String>();
        duties.forEach(duty -> subjects.put(
                duty.number().value(),
                WORDS.say(
                        "subject",
                        duty.what().in(Language.ofReader()),
                        names.getOrDefault(duty.person(), duty.person().value()))));
        return subjects;
    }
}
