package org.officeflow.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseQuery;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.learning.TrainingDuty.Stage;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Trainings to follow and renew, as cases. */
@Component
class TrainingCases extends LearningCases<TrainingDuty> {

    private final WorkingCalendar calendar;
    private final Clock clock;

    TrainingCases(
            WorkingCalendar calendar, Clock clock, Organisation organisation, CaseQuery query, Dossiers dossiers) {
        super(
                "mandatory-training",
                number -> !number.isOfPolicy(),
                table(
                        TrainingRows.DUTIES,
                        TrainingRows::duty,
                        "state = 'ended' OR state = 'valid' AND valid_until IS NULL"),
                organisation,
                query,
                dossiers);
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    Duty duty(TrainingDuty one) {
        return one.duty();
    }

    @Override
    CaseLine line(TrainingDuty one, String subject) {
        return new CaseLine(
                one.number().value(),
                subject,
                WORDS.say("training."
                        + one.state(calendar.dateOf(clock.instant())).key()),
                one.stage() == Stage.ENDED || one.stage() == Stage.VALID && one.validUntil() == null,
                one.person(),
                one.askedAt());
    }

    @Override
    List<List<String>> facts(TrainingDuty one) {
        var reader = Language.ofReader();
        var facts = new ArrayList<List<String>>();
        facts.add(fact("person", name(one.person())));
        facts.add(fact("due", reader.day(one.dueOn())));
        if (one.followedOn() != null) {
            facts.add(fact("followed-on", reader.day(one.followedOn())));
            facts.add(fact("recorded-by", name(one.recordedBy())));
        }
        if (one.checkedBy() != null) {
            facts.add(fact("checked-by", name(one.checkedBy())));
        }
        if (one.validUntil() != null) {
            facts.add(fact("valid-until", reader.day(one.validUntil())));
        }
        return facts;
    }
}
