package org.officeflow.onboarding.checkin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose check-in it is, and after how many days. */
@Component
class CheckInSubjects implements CaseSubjects {

    private static final Words WORDS = Words.of("check-in");

    private final CheckIns checkIns;
    private final Organisation organisation;

    CheckInSubjects(CheckIns checkIns, Organisation organisation) {
        this.checkIns = checkIns;
        this.organisation = organisation;
    }

    @Override
    public boolean owns(String reference) {
        return CheckInNumber.isValid(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> subjects(Collection<String> references) {
        var found = checkIns.all(references);
        var names = organisation.names(found.stream().map(CheckIn::employee).collect(Collectors.toSet()));
        var subjects = new LinkedHashMap<String, String>();
        found.forEach(one -> subjects.put(
                one.number().value(),
                WORDS.say("subject", names.get(one.employee()), one.number().day())));
        return subjects;
    }
}
