package org.officeflow.onboarding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.officeflow.dossier.PartSubjects;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which of the many things of an onboarding a task is about. */
@Component
class ItemSubjects implements PartSubjects {

    private static final Words WORDS = Words.of("onboarding");

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final ItemDesk desk;

    ItemSubjects(Onboardings onboardings, OnboardingItems items, ItemDesk desk) {
        this.onboardings = onboardings;
        this.items = items;
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> ofInstances(Collection<String> instances) {
        var found = items.ofInstances(instances);
        var cases = onboardings.all(found.values().stream()
                .map(item -> item.onboarding().value())
                .distinct()
                .toList());
        var subjects = new HashMap<String, String>();
        found.forEach((instance, item) -> subjects.put(
                instance,
                WORDS.say(
                        "item.subject",
                        desk.said(item),
                        cases.get(item.onboarding().value()).name())));
        return subjects;
    }
}
