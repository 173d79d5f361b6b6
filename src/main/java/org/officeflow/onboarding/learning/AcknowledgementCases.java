package org.officeflow.onboarding.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Policies to acknowledge, as cases. */
@Component
class AcknowledgementCases extends LearningCases {

    private final PolicyRows policies;
    private final WorkingCalendar calendar;

    AcknowledgementCases(
            PolicyRows policies,
            WorkingCalendar calendar,
            LearningCaseRows rows,
            LearningSubjects subjects,
            Organisation organisation,
            Dossiers dossiers) {
        super(
                "policy-acknowledgement",
                LearningCaseRows.POLICIES,
                DutyNumber.POLICY,
                rows,
                subjects,
                organisation,
                dossiers);
        this.policies = policies;
        this.calendar = calendar;
    }

    @Override
    List<CaseLine> lines(Collection<String> numbers) {
        return policies.all(numbers).stream()
                .map(each -> new CaseLine(
                        each.number().value(),
                        each.title(),
                        WORDS.say("policy." + each.state().key()),
                        !each.isOpen(),
                        each.person(),
                        each.askedAt()))
                .toList();
    }

    @Override
    List<List<String>> facts(DutyNumber number) {
        var one = policies.find(number).orElseThrow();
        var policy = policies.get(one.policy(), one.version());
        var reader = Language.ofReader();
        var facts = new ArrayList<List<String>>();
        facts.add(fact("person", name(one.person())));
        facts.add(fact("version", String.valueOf(one.version())));
        facts.add(fact("due", reader.day(one.dueOn())));
        if (one.endedAt() != null) {
            facts.add(List.of(
                    WORDS.say("policy." + one.state().key()),
                    reader.moment(one.endedAt().atZone(calendar.zone()))));
        }
        if (policy.text() != null) {
            facts.add(fact("text", policy.text()));
        }
        if (policy.link() != null) {
            facts.add(fact("link", policy.link()));
        }
        return facts;
    }
}
