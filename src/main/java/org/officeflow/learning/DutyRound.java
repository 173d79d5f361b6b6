package org.officeflow.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.officeflow.language.Saying;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;

/** Asks people for what is for them, each once. */
@Component
class DutyRound {

    private final DutyNumbers numbers;
    private final Learners learners;
    private final WorkingCalendars calendars;
    private final Timeline timeline;
    private final Clock clock;

    DutyRound(DutyNumbers numbers, Learners learners, WorkingCalendars calendars, Timeline timeline, Clock clock) {
        this.numbers = numbers;
        this.learners = learners;
        this.calendars = calendars;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Keeps that somebody was asked. */
    interface Kept {
        void add(DutyNumber number, PersonId person, Instant at, LocalDate dueOn);
    }

    /**
     * Something that people have to do.
     *
     * @param already who was asked before
     * @param days working days to do it in
     * @param told what the timeline says, by the day on which it is due
     */
    record Wanted(Audience audience, Set<PersonId> already, int days, Kept kept, Function<LocalDate, Saying> told) {}

    /** @return what is new, at most so many */
    List<DutyNumber> ask(String series, List<Wanted> all, int atMost) {
        var asked = new ArrayList<DutyNumber>();
        for (var wanted : all) {
            learners.of(wanted.audience()).stream()
                    .filter(person -> !wanted.already().contains(person.id()))
                    .limit(atMost - asked.size())
                    .forEach(person -> asked.add(ask(series, wanted, person)));
        }
        return asked;
    }

    private DutyNumber ask(String series, Wanted wanted, Person person) {
        var calendar = calendars.of(person.site());
        var now = clock.instant();
        var today = calendar.dateOf(now);
        var number = numbers.next(series, today.getYear());
        var dueOn = calendar.plusWorkingDays(today, wanted.days());
        wanted.kept().add(number, person.id(), now, dueOn);
        timeline.add(number.value(), null, wanted.told().apply(dueOn));
        return number;
    }

    /** Lets one transaction at a time ask or end anything of a series. */
    void begin(String series) {
        numbers.lock(series);
    }

    /** Whom something is for now. */
    List<PersonId> people(Audience audience) {
        return learners.of(audience).stream().map(Person::id).toList();
    }

    /** What the timeline tells of the end of something. */
    void ended(DutyNumber number, Saying told) {
        timeline.add(number.value(), null, told);
    }
}
