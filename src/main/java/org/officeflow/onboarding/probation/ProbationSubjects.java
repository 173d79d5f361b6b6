package org.officeflow.onboarding.probation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose probation it is, and until when. */
@Component
class ProbationSubjects implements CaseSubjects {

    private static final Words WORDS = Words.of("probation");

    private final Probations probations;
    private final Organisation organisation;

    ProbationSubjects(Probations probations, Organisation organisation) {
        this.probations = probations;
        this.organisation = organisation;
    }

    @Override
    public boolean owns(String reference) {
        return ProbationNumber.isValid(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> subjects(Collection<String> references) {
        var found = probations.all(references);
        var names = organisation.names(found.stream().map(Probation::employee).collect(Collectors.toSet()));
        var subjects = new LinkedHashMap<String, String>();
        found.forEach(one -> subjects.put(
                one.number().value(),
                WORDS.say(
                        "subject",
                        names.get(one.employee()),
                        Language.ofReader().day(one.endsOn()))));
        return subjects;
    }
}
