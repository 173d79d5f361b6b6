package org.officeflow.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.Documents;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.learning.TrainingDuty.Stage;
import org.officeflow.onboarding.ItemClock;
import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who followed which training, and until when it is valid. */
@Service
@Transactional
public class TrainingDesk {

    private static final Words WORDS = Words.of("learning");

    private static final int OLDEST_YEARS = 2;

    private final TrainingRows rows;
    private final Recorders recorders;
    private final Documents documents;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Timeline timeline;
    private final Clock clock;

    TrainingDesk(
            TrainingRows rows,
            Recorders recorders,
            Documents documents,
            Organisation organisation,
            WorkingCalendars calendars,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.recorders = recorders;
        this.documents = documents;
        this.organisation = organisation;
        this.calendars = calendars;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if there is no such number */
    @Transactional(readOnly = true)
    public TrainingDuty duty(DutyNumber number) {
        return rows.find(number).orElseThrow(() -> new IllegalArgumentException("There is no " + number + "."));
    }

    /** What has to be followed, as it is defined now. */
    @Transactional(readOnly = true)
    public Training training(TrainingDuty duty) {
        return rows.get(duty.training());
    }

    /** When to remind of it. A training that is valid is asked for again from now on, until its last day. */
    public ItemClock plan(DutyNumber number) {
        var one = lock(number);
        var calendar = calendar(one);
        var now = clock.instant();
        if (one.stage() == Stage.VALID) {
            var until = Objects.requireNonNull(one.validUntil());
            rows.renew(number, now, calendar.lastWorkingDayBefore(until.plusDays(1)));
            timeline.add(number.value(), null, Told.that("timeline.training-renewal", one.title(), Value.day(until)));
        }
        return ItemClock.of(calendar, duty(number).dueOn(), now);
    }

    /** Who says that it was followed: the person, or a group where somebody else is. */
    @Transactional(readOnly = true)
    public Assignment recorder(DutyNumber number) {
        var one = duty(number);
        var training = training(one);
        return training.isRecordedByThemselves()
                ? new Assignment(one.person(), null)
                : new Assignment(null, recorders.group(training.recordedBy(), Set.of(one.person())));
    }

    /** Which group checks the certificate: the one that records the training, else human resources. */
    @Transactional(readOnly = true)
    public String checkers(DutyNumber number) {
        var one = duty(number);
        var training = training(one);
        var excluded = new HashSet<PersonId>();
        excluded.add(one.person());
        if (one.recordedBy() != null) {
            excluded.add(one.recordedBy());
        }
        return recorders.group(training.isRecordedByThemselves() ? Group.HR.key() : training.recordedBy(), excluded);
    }

    /**
     * Somebody followed it. With a certificate it counts once that is checked.
     *
     * @param on the day; within the last two years
     * @return why not, in words; null when it is kept
     */
    public @Nullable String followed(DutyNumber number, LocalDate on, PersonId by) {
        var one = lock(number);
        var training = training(one);
        if (training.isRecordedByThemselves() != by.equals(one.person())) {
            return WORDS.say(training.isRecordedByThemselves() ? "training.themselves" : "training.own");
        }
        var fault = unfit(one, training, on);
        if (fault != null) {
            return fault;
        }
        if (training.certificate() && !hasNewCertificate(one)) {
            return WORDS.say("training.certificate");
        }
        keep(one, on, by);
        return null;
    }

    /**
     * It was followed as part of something else, such as an item of an onboarding, and somebody recorded it there.
     *
     * @return its number if the training waits for nothing else now; empty if the person does not have to follow it, if it needs a
     *     certificate, or if that day does not count
     */
    public Optional<DutyNumber> followedElsewhere(PersonId person, String training, LocalDate on, PersonId by) {
        var one = rows.find(person, training).flatMap(found -> rows.lock(found.number()));
        if (one.isEmpty() || !isAsked(one.get())) {
            return Optional.empty();
        }
        var duty = one.get();
        var definition = training(duty);
        if (definition.certificate() || unfit(duty, definition, on) != null) {
            return Optional.empty();
        }
        keep(duty, on, by);
        return Optional.of(duty.number());
    }

    private void keep(TrainingDuty one, LocalDate on, PersonId by) {
        rows.followed(one.number(), on, by);
        timeline.add(one.number().value(), by, Told.that("timeline.training-followed", one.title(), Value.day(on)));
    }

    private @Nullable String unfit(TrainingDuty one, Training training, LocalDate on) {
        var today = calendar(one).dateOf(clock.instant());
        if (on.isAfter(today)) {
            return WORDS.say("training.future", Value.day(on));
        }
        if (on.isBefore(today.minusYears(OLDEST_YEARS))) {
            return WORDS.say("training.old", Value.day(on));
        }
        var until = validUntil(training, on);
        if (until != null && until.isBefore(today)) {
            return WORDS.say("training.too-old", Value.day(on), Value.day(until));
        }
        if (until != null && one.validUntil() != null && !until.isAfter(one.validUntil())) {
            return WORDS.say("training.same", Value.day(on), Value.day(until));
        }
        return null;
    }

    private static @Nullable LocalDate validUntil(Training training, LocalDate on) {
        return training.validMonths() == null ? null : on.plusMonths(training.validMonths());
    }

    /** A file that came since it was asked for, or since the last one was sent back. */
    private boolean hasNewCertificate(TrainingDuty one) {
        var since = one.sentBackAt() == null ? one.askedAt() : one.sentBackAt();
        return documents.ofReference(one.number().value()).stream()
                .anyMatch(document -> document.createdAt().isAfter(since));
    }

    /** Whether somebody else has to look at a certificate. */
    @Transactional(readOnly = true)
    public boolean needsCertificate(DutyNumber number) {
        return training(duty(number)).certificate();
    }

    /**
     * Somebody other than whoever followed or recorded it looks at the certificate.
     *
     * @param because why it is sent back; null when it is in order
     * @return why not, in words; null when it is kept
     */
    public @Nullable String checked(DutyNumber number, boolean inOrder, @Nullable String because, PersonId by) {
        var one = lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("certificate.own");
        }
        if (by.equals(one.recordedBy())) {
            return WORDS.say("certificate.second-person");
        }
        if (inOrder) {
            rows.accepted(number, by);
            timeline.add(number.value(), by, Told.that("timeline.certificate-accepted", one.title()));
            return null;
        }
        if (because == null || because.isBlank()) {
            return WORDS.say("certificate.reason");
        }
        rows.sentBack(number, clock.instant(), because);
        timeline.add(number.value(), by, Told.that("timeline.certificate-sent-back", one.title()));
        return null;
    }

    /**
     * What was recorded counts from now on.
     *
     * @return when the next one is asked for, at an opening of the office; empty if it is valid for ever
     */
    public Optional<Instant> valid(DutyNumber number) {
        var one = lock(number);
        var training = training(one);
        var until = validUntil(training, Objects.requireNonNull(one.followedOn()));
        rows.valid(number, until, clock.instant());
        timeline.add(
                number.value(),
                null,
                until == null
                        ? Told.that("timeline.training-valid", one.title())
                        : Told.that("timeline.training-valid-until", one.title(), Value.day(until)));
        if (until == null) {
            return Optional.empty();
        }
        var calendar = calendar(one);
        var asked = until.minusDays(Objects.requireNonNull(training.renewDays()));
        return Optional.of(calendar.opensOn(calendar.plusWorkingDays(asked, 0)));
    }

    /** Whether the person was once allowed what the training allows, and is not any more. */
    @Transactional(readOnly = true)
    public boolean hasExpired(DutyNumber number) {
        var one = duty(number);
        return one.state(calendar(one).dateOf(clock.instant())) == TrainingState.EXPIRED;
    }

    /** Every training of a person that counts, is asked for, or has ended. */
    @Transactional(readOnly = true)
    public List<TrainingDuty> of(PersonId person) {
        return rows.of(person);
    }

    private static boolean isAsked(TrainingDuty one) {
        return one.stage() == Stage.OPEN || one.stage() == Stage.RENEWAL;
    }

    private TrainingDuty lock(DutyNumber number) {
        return rows.lock(number).orElseThrow(() -> new IllegalArgumentException("There is no " + number + "."));
    }

    private WorkingCalendar calendar(TrainingDuty one) {
        return calendars.of(organisation.find(one.person()).map(Person::site).orElse(null));
    }
}
