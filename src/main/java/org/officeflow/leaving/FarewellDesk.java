package org.officeflow.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hand-over of their work and the exit interview, of which only human resources read the notes. */
@Service
@Transactional
public class FarewellDesk {

    private static final Words WORDS = Words.of("leaving");

    private final Offboardings offboardings;
    private final LeavingResponsibles responsibles;
    private final Organisation organisation;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private final JdbcClient jdbc;

    FarewellDesk(
            Offboardings offboardings,
            LeavingResponsibles responsibles,
            Organisation organisation,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock,
            JdbcClient jdbc) {
        this.offboardings = offboardings;
        this.responsibles = responsibles;
        this.organisation = organisation;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Writes down what is handed over, in place of what stood there.
     *
     * @return why not, in words; empty when it is kept
     */
    public List<String> list(OffboardingNumber number, List<HandOver> rows, PersonId by) {
        var one = offboardings.lock(number);
        if (rows.isEmpty()) {
            return List.of(WORDS.say("hand-over.empty"));
        }
        var faults = new ArrayList<String>();
        for (var row : rows) {
            if (row.receiver().equals(one.person())) {
                faults.add(WORDS.say("hand-over.self", row.what()));
            } else if (organisation.find(row.receiver()).filter(Person::active).isEmpty()) {
                faults.add(WORDS.say("hand-over.nobody", row.what()));
            }
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        jdbc.sql("DELETE FROM hand_overs WHERE offboarding = ?")
                .param(number.value())
                .update();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            jdbc.sql("INSERT INTO hand_overs (offboarding, position, what, place, receiver) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            number.value(),
                            index + 1,
                            row.what(),
                            row.place(),
                            row.receiver().value())
                    .update();
        }
        timeline.add(number.value(), by, Told.that("timeline.hand-over-listed", rows.size()));
        return List.of();
    }

    /** What is handed over, in the order in which it was written down. */
    @Transactional(readOnly = true)
    public List<HandOver> handOvers(OffboardingNumber number) {
        return jdbc.sql("SELECT what, place, receiver FROM hand_overs WHERE offboarding = ? ORDER BY position")
                .param(number.value())
                .query((row, index) -> new HandOver(
                        row.getString("what"), row.getString("place"), new PersonId(row.getString("receiver"))))
                .list();
    }

    /**
     * Whoever takes the work says that they have it, or what is missing.
     *
     * @param missing what is missing; null for nothing
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String acknowledge(OffboardingNumber number, @Nullable String missing, PersonId by) {
        var one = offboardings.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("hand-over.own");
        }
        timeline.add(
                number.value(),
                by,
                Told.that(missing == null ? "timeline.hand-over-taken" : "timeline.hand-over-back"),
                missing);
        return null;
    }

    /**
     * The exit interview was held. What was said stands in no timeline.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String interviewed(OffboardingNumber number, LocalDate on, String notes, PersonId by) {
        var one = offboardings.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!holdsInterviews(number, by)) {
            return WORDS.say("interview.human-resources");
        }
        var today = calendars.of(organisation.get(one.person()).site()).dateOf(clock.instant());
        if (on.isAfter(today)) {
            return WORDS.say("interview.future", Value.day(on));
        }
        jdbc.sql(
                        """
                        INSERT INTO exit_interviews (offboarding, held_on, held_by, notes) VALUES (?, ?, ?, ?)
                        ON CONFLICT (offboarding) DO NOTHING""")
                .params(number.value(), on, by.value(), notes)
                .update();
        return null;
    }

    /** What was said; for members of human resources alone, and not for whoever leaves. */
    @Transactional(readOnly = true)
    public Optional<String> interview(OffboardingNumber number, PersonId reader) {
        return holdsInterviews(number, reader)
                ? jdbc.sql("SELECT notes FROM exit_interviews WHERE offboarding = ?")
                        .param(number.value())
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    /** Human resources without whoever leaves; where there is nobody else, who takes their place. */
    private boolean holdsInterviews(OffboardingNumber number, PersonId person) {
        return responsibles.others(number, Group.HR).people().contains(person);
    }

    /**
     * The final pay is settled.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String paid(OffboardingNumber number, PersonId by) {
        var one = offboardings.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        timeline.add(number.value(), by, Told.that("timeline.paid"));
        return null;
    }
}
