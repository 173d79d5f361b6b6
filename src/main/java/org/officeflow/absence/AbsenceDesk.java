package org.officeflow.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.officeflow.absence.AbsenceResult.IsOver;
import org.officeflow.absence.AbsenceResult.Refused;
import org.officeflow.absence.AbsenceResult.Stands;
import org.officeflow.absence.AbsenceResult.Withdrawn;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.DeputyRegistration;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers absences with a deputy and moves their end. */
@Service
@Transactional
public class AbsenceDesk {

    private static final Words WORDS = Words.of("absence");

    /** Whoever falls ill does not register it: these groups do it for anybody. */
    private static final Set<Group> FOR_ANYBODY = Set.of(Group.OFFICE, Group.HR, Group.ADMIN);

    private final Absences absences;
    private final Deputies deputies;
    private final Organisation organisation;
    private final AbsenceMails mails;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            Deputies deputies,
            Organisation organisation,
            AbsenceMails mails,
            Timeline timeline,
            WorkingCalendar calendar,
            Clock clock) {
        this.absences = absences;
        this.deputies = deputies;
        this.organisation = organisation;
        this.mails = mails;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Registers an absence and tells the deputy. People do it for themselves and for those who report to them; office management
     * and human resources do it for anybody.
     */
    public AbsenceResult register(Deputies.Request request, PersonId by) {
        if (!mayRegister(request.person(), by)) {
            return new Refused(WORDS.say("register"));
        }
        var registration = deputies.register(request, by);
        if (registration instanceof DeputyRegistration.Registered registered) {
            var period = registered.deputy();
            var number = absences.nextNumber(period.from().getYear());
            absences.add(number, period.id(), by, clock.instant());
            var absence = new Absence(number, period, by);
            timeline.add(
                    number.value(),
                    by,
                    Told.that("timeline.registered", name(period.person())),
                    Told.that(
                            "timeline.stands-in",
                            name(period.deputy()),
                            Value.day(period.from()),
                            Value.day(period.to())));
            mails.registered(absence);
            return new Stands(absence);
        }
        return refused(registration);
    }

    /**
     * Says when the person is back at work: today ends the absence, a later day moves its end.
     *
     * @param by who says so, already known to hold the task
     */
    public AbsenceResult backOn(AbsenceNumber number, LocalDate day, PersonId by) {
        var absence = absence(number);
        var today = calendar.dateOf(clock.instant());
        if (day.isBefore(today)) {
            return new Refused(WORDS.say("back"));
        }
        var registration = deputies.moveLastDay(absence.period().id(), day.minusDays(1));
        if (!(registration instanceof DeputyRegistration.Registered registered)) {
            return refused(registration);
        }
        var changed = new Absence(number, registered.deputy(), absence.registeredBy());
        if (absence.hasBegunOn(today) && day.equals(today)) {
            timeline.add(number.value(), by, Told.that("timeline.ended"));
            return new IsOver(changed);
        }
        if (changed.period().to().isBefore(changed.period().from())) {
            timeline.add(number.value(), by, Told.that("timeline.withdrew"));
            mails.withdrawn(changed);
            return new Withdrawn(changed);
        }
        timeline.add(number.value(), by, Told.that("timeline.moved", Value.day(day)));
        mails.moved(changed);
        return new Stands(changed);
    }

    /** @throws IllegalArgumentException if there is no such absence */
    @Transactional(readOnly = true)
    public Absence absence(AbsenceNumber number) {
        var row = absences.find(number)
                .orElseThrow(() -> new IllegalArgumentException("There is no absence " + number + "."));
        var period = deputies.find(row.period()).orElseThrow();
        return new Absence(number, period, row.registeredBy());
    }

    private boolean mayRegister(PersonId person, PersonId by) {
        return person.equals(by)
                || organisation.chainAbove(person).contains(by)
                || FOR_ANYBODY.stream()
                        .anyMatch(group -> organisation.members(group).contains(by));
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }

    private static Refused refused(DeputyRegistration registration) {
        return new Refused(((DeputyRegistration.Refused) registration).explanation());
    }
}
