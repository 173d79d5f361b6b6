package org.officeflow.onboarding.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.officeflow.language.Value;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people for the trainings that are for them, and ends those that are not any more. */
@Service
@Transactional
public class TrainingRound {

    private final TrainingRows rows;
    private final DutyNumbers numbers;
    private final Learners learners;
    private final WorkingCalendars calendars;
    private final Timeline timeline;
    private final Clock clock;

    TrainingRound(
            TrainingRows rows,
            DutyNumbers numbers,
            Learners learners,
            WorkingCalendars calendars,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.learners = learners;
        this.calendars = calendars;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Asks whoever a training is for and was not asked yet.
     *
     * @param atMost how many at most
     * @return what is new
     */
    public List<DutyNumber> ask(int atMost) {
        numbers.lock(DutyNumber.TRAINING);
        var asked = new ArrayList<DutyNumber>();
        for (var training : rows.active()) {
            var already = rows.asked(training);
            learners.of(training.audience()).stream()
                    .filter(person -> !already.contains(person.id()))
                    .limit(atMost - asked.size())
                    .forEach(person -> asked.add(ask(training, person)));
        }
        return asked;
    }

    private DutyNumber ask(Training training, Person person) {
        var calendar = calendars.of(person.site());
        var now = clock.instant();
        var today = calendar.dateOf(now);
        var number = numbers.next(DutyNumber.TRAINING, today.getYear());
        var dueOn = calendar.plusWorkingDays(today, training.days());
        rows.add(number, training, person.id(), now, dueOn);
        timeline.add(number.value(), null, Told.that("timeline.training-asked", training.title(), Value.day(dueOn)));
        return number;
    }

    /**
     * Ends what nobody has to follow or renew any more. What is valid for ever stays.
     *
     * @param atMost how many at most
     * @return what has ended
     */
    public List<DutyNumber> endWhatIsOver(int atMost) {
        numbers.lock(DutyNumber.TRAINING);
        var people = new LinkedHashMap<String, List<PersonId>>();
        rows.active()
                .forEach(training -> people.put(
                        training.key(),
                        learners.of(training.audience()).stream()
                                .map(Person::id)
                                .toList()));
        return rows.running().stream()
                .filter(each -> !people.getOrDefault(each.training(), List.of()).contains(each.person()))
                .limit(atMost)
                .map(each -> {
                    rows.end(each.number());
                    timeline.add(each.number().value(), null, Told.that("timeline.training-ended", each.title()));
                    return each.number();
                })
                .collect(Collectors.toList());
    }
}
