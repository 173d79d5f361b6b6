package org.officeflow.onboarding.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.Dossiers;
import org.officeflow.language.Language;
import org.officeflow.onboarding.learning.TrainingDuty.Stage;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Trainings to follow and renew, as cases. */
@Component
class TrainingCases extends LearningCases {

    private final TrainingRows trainings;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TrainingCases(
            TrainingRows trainings,
            WorkingCalendar calendar,
            Clock clock,
            LearningCaseRows rows,
            LearningSubjects subjects,
            Organisation organisation,
            Dossiers dossiers) {
        super(
                "mandatory-training",
                LearningCaseRows.TRAININGS,
                DutyNumber.TRAINING,
                rows,
                subjects,
                organisation,
                dossiers);
        this.trainings = trainings;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    List<CaseLine> lines(Collection<String> numbers) {
        var today = calendar.dateOf(clock.instant());
        return trainings.all(numbers).stream()
                .map(each -> new CaseLine(
                        each.number().value(),
                        each.title(),
                        WORDS.say("training." + each.state(today).key()),
                        each.stage() == Stage.ENDED || each.stage() == Stage.VALID && each.validUntil() == null,
                        each.person(),
                        each.askedAt()))
                .toList();
    }

    @Override
    List<List<String>> facts(DutyNumber number) {
        var one = trainings.find(number).orElseThrow();
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
