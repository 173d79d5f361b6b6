package org.officeflow.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.officeflow.language.Value;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people for the trainings that are for them, and ends those that are not any more. */
@Service
@Transactional
public class TrainingRound {

    private final TrainingRows rows;
    private final DutyRound round;

    TrainingRound(TrainingRows rows, DutyRound round) {
        this.rows = rows;
        this.round = round;
    }

    /**
     * Asks whoever a training is for and was not asked yet.
     *
     * @param atMost how many at most
     * @return what is new
     */
    public List<DutyNumber> ask(int atMost) {
        round.begin(DutyNumber.TRAINING);
        return round.ask(
                DutyNumber.TRAINING, rows.active().stream().map(this::wanted).toList(), atMost);
    }

    private DutyRound.Wanted wanted(Training training) {
        return new DutyRound.Wanted(
                training.audience(),
                rows.asked(training),
                training.days(),
                (number, person, at, dueOn) -> rows.add(number, training, person, at, dueOn),
                dueOn -> Told.that("timeline.training-asked", training.title(), Value.day(dueOn)));
    }

    /**
     * Ends what nobody has to follow or renew any more. What is valid for ever stays.
     *
     * @param atMost how many at most
     * @return what has ended
     */
    public List<DutyNumber> endWhatIsOver(int atMost) {
        round.begin(DutyNumber.TRAINING);
        var people = new LinkedHashMap<String, List<PersonId>>();
        rows.active().forEach(training -> people.put(training.key(), round.people(training.audience())));
        return rows.running().stream()
                .filter(each -> !people.getOrDefault(each.training(), List.of()).contains(each.person()))
                .limit(atMost)
                .map(each -> {
                    rows.end(each.number());
                    round.ended(each.number(), Told.that("timeline.training-ended", each.title()));
                    return each.number();
                })
                .collect(Collectors.toList());
    }
}
