package org.officeflow.absence.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceNumber;
import org.officeflow.absence.AbsenceWords;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What the absent person sees: who stands in, for how long and up to which amount. */
@Component
class FollowAbsenceFacts implements FormFacts {

    private static final Words WORDS = Words.of("absence");

    private final AbsenceDesk desk;
    private final Organisation organisation;

    FollowAbsenceFacts(AbsenceDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    @Override
    public String formId() {
        return AbsenceContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var absence = desk.absence(new AbsenceNumber(Objects.requireNonNull(context.businessKey())));
        var period = absence.period();
        return Map.of(
                "title",
                () -> absence.number() + ": " + AbsenceWords.subject(name(period.person()), name(period.deputy())),
                "facts",
                () -> List.of(
                        fact(WORDS.say("fact.stands-in"), name(period.deputy())),
                        fact(WORDS.say("fact.first-day"), Language.ofReader().day(period.from())),
                        fact(WORDS.say("fact.last-day"), Language.ofReader().day(period.to())),
                        fact(
                                WORDS.say("fact.decides-on"),
                                period.kind() == null ? WORDS.say("everything") : WORDS.say("purchases-only")),
                        fact(WORDS.say("fact.amount"), AbsenceWords.limit(period.maxAmount()))));
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("fact", name, "value", value);
    }
}
