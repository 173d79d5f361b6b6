package org.officeflow.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.DeputyRegistration.Reason;
import org.officeflow.organisation.DeputyRegistration.Refused;
import org.officeflow.organisation.DeputyRegistration.Registered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who decides for whom while they are away. For one person, one kind of case and one day there is at most one deputy. */
@Service
public class Deputies {

    private static final Words WORDS = Words.of("organisation");

    private final DeputyPeriods periods;
    private final People people;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deputies(DeputyPeriods periods, People people, WorkingCalendar calendar, Clock clock) {
        this.periods = periods;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param from first day
     * @param to last day, included
     * @param maxAmount euro up to which the deputy decides, included; null for any amount
     * @param kind the one kind of case the deputy decides; null for every kind
     */
    public record Request(
            PersonId person,
            PersonId deputy,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal maxAmount,
            @Nullable String kind) {}

    /** Registers a deputy. Whether {@code by} may do so is for the caller to know. */
    @Transactional
    public DeputyRegistration register(Request request, PersonId by) {
        periods.lock(request.person());
        var wanted = new Deputy(
                UUID.randomUUID(),
                request.person(),
                request.deputy(),
                request.from(),
                request.to(),
                request.maxAmount() == null ? null : request.maxAmount().setScale(2, RoundingMode.DOWN),
                request.kind(),
                by,
                clock.instant());
        return refusal(wanted).orElseGet(() -> {
            periods.add(wanted);
            return new Registered(wanted);
        });
    }

    /**
     * Moves the end of a period.
     *
     * @param lastDay new last day, not before yesterday; a period that has not begun by then is taken back
     * @throws IllegalArgumentException if there is no such period
     */
    @Transactional
    public DeputyRegistration moveLastDay(UUID id, LocalDate lastDay) {
        var present = periods.find(id).orElseThrow(() -> new IllegalArgumentException("There is no such deputy."));
        periods.lock(present.person());
        if (lastDay.isBefore(today().minusDays(1)) || present.to().isBefore(today())) {
            return new Refused(Reason.IS_OVER, WORDS.say("deputy.over"));
        }
        var last = lastDay.isBefore(present.from()) ? present.from().minusDays(1) : lastDay;
        var moved = new Deputy(
                id,
                present.person(),
                present.deputy(),
                present.from(),
                last,
                present.maxAmount(),
                present.kind(),
                present.createdBy(),
                present.createdAt());
        var other = last.isAfter(present.to()) ? overlapOf(moved) : Optional.<Deputy>empty();
        if (other.isPresent()) {
            return new Refused(Reason.OVERLAPS, explainOverlap(other.get()));
        }
        periods.setLastDay(id, last);
        return new Registered(moved);
    }

    /** Who decides for this person at this moment, if the amount allows; null for a case without an amount. */
    public Optional<PersonId> actingFor(PersonId absent, Instant at, String kind, @Nullable BigDecimal amount) {
        return actingFor(absent, calendar.dateOf(at), kind, amount);
    }

    /** Who decides for this person on this day, if the amount allows; null for a case without an amount. */
    public Optional<PersonId> actingFor(PersonId absent, LocalDate on, String kind, @Nullable BigDecimal amount) {
        return periods.ofPerson(absent).stream()
                .filter(period -> period.isInForceOn(on) && period.covers(kind, amount))
                .map(Deputy::deputy)
                .filter(deputy -> people.find(deputy).filter(Person::active).isPresent())
                .filter(deputy -> !isAway(deputy, on, kind, amount))
                .findFirst();
    }

    /** Every period of everybody that is not over on this day, the earliest first. */
    public List<Deputy> notOverOn(LocalDate day) {
        return periods.notOverOn(day);
    }

    /** Ids of all periods in which one of these is away, or one of those stands in. */
    public Set<UUID> idsOf(Collection<PersonId> away, Collection<PersonId> deputies) {
        return periods.idsOf(away, deputies);
    }

    /** The periods with these ids. */
    public List<Deputy> find(Collection<UUID> ids) {
        return periods.find(ids);
    }

    /** Whether somebody stands in for this person now, in whatever. */
    public boolean isAbsent(PersonId person) {
        return periods.ofPerson(person).stream().anyMatch(period -> period.isInForceOn(today()));
    }

    /** Everybody in whose place somebody stands now, in whatever. */
    public Set<PersonId> absent() {
        return periods.on(today()).stream().map(Deputy::person).collect(Collectors.toSet());
    }

    /** Every period of everybody that the day lies in. */
    public List<Deputy> inForceOn(LocalDate day) {
        return periods.on(day);
    }

    /** Every period in which somebody stands in for this person, the latest first. */
    public List<Deputy> ofPerson(PersonId person) {
        return periods.ofPerson(person);
    }

    /** Every period in which this person stands in for somebody, the latest first. */
    public List<Deputy> ofDeputy(PersonId deputy) {
        return periods.ofDeputy(deputy);
    }

    /** The period with this id. */
    public Optional<Deputy> find(UUID id) {
        return periods.find(id);
    }

    private Optional<DeputyRegistration> refusal(Deputy wanted) {
        for (var login : List.of(wanted.person(), wanted.deputy())) {
            if (people.find(login).filter(Person::active).isEmpty()) {
                return refused(Reason.NOBODY_BY_THIS_LOGIN, WORDS.say("deputy.nobody", login));
            }
        }
        if (wanted.person().equals(wanted.deputy())) {
            return refused(Reason.OWN_DEPUTY, WORDS.say("deputy.own"));
        }
        if (wanted.to().isBefore(wanted.from())) {
            return refused(Reason.ENDS_BEFORE_IT_BEGINS, WORDS.say("deputy.ends-before"));
        }
        if (wanted.to().isBefore(today())) {
            return refused(Reason.IS_OVER, WORDS.say("deputy.last-day-over"));
        }
        if (wanted.maxAmount() != null && wanted.maxAmount().signum() <= 0) {
            return refused(Reason.AMOUNT_NOT_POSITIVE, WORDS.say("deputy.amount"));
        }
        return overlapOf(wanted).flatMap(other -> refused(Reason.OVERLAPS, explainOverlap(other)));
    }

    /** A deputy who is away as well decides for nobody; whom they stand in for stays asked. */
    private boolean isAway(PersonId deputy, LocalDate on, String kind, @Nullable BigDecimal amount) {
        return periods.ofPerson(deputy).stream().anyMatch(own -> own.isInForceOn(on) && own.covers(kind, amount));
    }

    private Optional<Deputy> overlapOf(Deputy wanted) {
        return periods.ofPerson(wanted.person()).stream()
                .filter(other -> !other.id().equals(wanted.id()) && overlap(wanted, other))
                .findFirst();
    }

    private String explainOverlap(Deputy other) {
        var name = people.find(other.deputy())
                .map(Person::name)
                .orElse(other.deputy().value());
        return WORDS.say("deputy.overlaps", name, Value.day(other.from()), Value.day(other.to()));
    }

    private static boolean overlap(Deputy wanted, Deputy other) {
        return !wanted.from().isAfter(other.to())
                && !other.from().isAfter(wanted.to())
                && !other.to().isBefore(other.from())
                && (wanted.kind() == null
                        || other.kind() == null
                        || wanted.kind().equals(other.kind()));
    }

    private static Optional<DeputyRegistration> refused(Reason reason, String explanation) {
        return Optional.of(new Refused(reason, explanation));
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
