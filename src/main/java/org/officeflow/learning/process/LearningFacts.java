package org.officeflow.learning.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.learning.TrainingDuty;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What the forms of a training have in common. */
@Component
class LearningFacts {

    private static final Words WORDS = Words.of("learning");

    private final Organisation organisation;

    LearningFacts(Organisation organisation) {
        this.organisation = organisation;
    }

    static Map<String, Object> fact(String key, String value) {
        return Map.of("fact", WORDS.say("fact." + key), "value", value);
    }

    /** Whose training it is, and how it stands. */
    List<Map<String, Object>> of(TrainingDuty one) {
        var reader = Language.ofReader();
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("person", name(one.person())));
        facts.add(fact("due", reader.day(one.dueOn())));
        if (one.validUntil() != null) {
            facts.add(fact("valid-until", reader.day(one.validUntil())));
        }
        return facts;
    }

    String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
