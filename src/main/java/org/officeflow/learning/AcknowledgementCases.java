package org.officeflow.learning;

import java.util.ArrayList;
import java.util.List;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseQuery;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Policies to acknowledge, as cases. */
@Component
class AcknowledgementCases extends LearningCases<Acknowledgement> {

    private final PolicyRows policies;
    private final WorkingCalendar calendar;

    AcknowledgementCases(
            PolicyRows policies,
            WorkingCalendar calendar,
            Organisation organisation,
            CaseQuery query,
            Dossiers dossiers) {
        super(
                "policy-acknowledgement",
                DutyNumber::isOfPolicy,
                table(PolicyRows.ACKNOWLEDGEMENTS, PolicyRows::acknowledgement, "state <> 'open'"),
                organisation,
                query,
                dossiers);
        this.policies = policies;
        this.calendar = calendar;
    }

    @Override
    Duty duty(Acknowledgement one) {
        return one.duty();
    }

    @Override
    CaseLine line(Acknowledgement one, String subject) {
        return new CaseLine(
                one.number().value(),
                subject,
                WORDS.say("policy." + one.state().key()),
                !one.isOpen(),
                one.person(),
                one.askedAt());
    }

    @Override
    List<List<String>> facts(Acknowledgement one) {
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
