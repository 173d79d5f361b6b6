package org.officeflow.leaving;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.officeflow.dossier.PartSubjects;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which of the many things that have to come back a task is about. */
@Component
class LeavingSubjects implements PartSubjects {

    private static final Words WORDS = Words.of("leaving");

    private final LeavingItems items;
    private final Offboardings offboardings;
    private final ReturnDesk returns;
    private final Organisation organisation;

    LeavingSubjects(LeavingItems items, Offboardings offboardings, ReturnDesk returns, Organisation organisation) {
        this.items = items;
        this.offboardings = offboardings;
        this.returns = returns;
        this.organisation = organisation;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> ofInstances(Collection<String> instances) {
        var found = items.ofInstances(instances);
        var cases = offboardings.all(found.values().stream()
                .map(item -> item.offboarding().value())
                .distinct()
                .toList());
        var names = organisation.names(
                cases.values().stream().map(Offboarding::person).toList());
        var subjects = new HashMap<String, String>();
        found.forEach((instance, item) -> {
            var person = cases.get(item.offboarding().value()).person();
            subjects.put(
                    instance,
                    WORDS.say("item.subject", returns.said(item), names.getOrDefault(person, person.value())));
        });
        return subjects;
    }
}
