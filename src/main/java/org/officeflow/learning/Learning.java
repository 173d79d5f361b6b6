package org.officeflow.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.learning.Acknowledgement.State;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has read and followed, and what is still to come. Who may know it is for the caller to know. */
@Service
@Transactional(readOnly = true)
public class Learning {

    private final PolicyRows policies;
    private final TrainingRows trainings;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Learning(
            PolicyRows policies,
            TrainingRows trainings,
            Organisation organisation,
            WorkingCalendars calendars,
            Clock clock) {
        this.policies = policies;
        this.trainings = trainings;
        this.organisation = organisation;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** How a person stands. */
    public record Standing(List<PolicyStanding> policies, List<TrainingStanding> trainings) {}

    /**
     * A version of a policy that they acknowledged, or have to.
     *
     * @param acknowledgedAt null as long as it is open
     */
    public record PolicyStanding(
            String policy, int version, String title, LocalDate dueOn, @Nullable Instant acknowledgedAt) {}

    /**
     * A training that they have to have.
     *
     * @param validUntil last day; null if it is valid for ever, or was never followed
     */
    public record TrainingStanding(
            String training,
            String title,
            TrainingState state,
            LocalDate dueOn,
            @Nullable LocalDate followedOn,
            @Nullable LocalDate validUntil) {}

    /** By title; of a policy every version that was acknowledged, and the one that is open. */
    public Standing of(PersonId person) {
        var site = organisation.find(person).map(Person::site).orElse(null);
        var today = calendars.of(site).dateOf(clock.instant());
        return new Standing(
                policies.of(person).stream()
                        .filter(each -> each.isOpen() || each.state() == State.ACKNOWLEDGED)
                        .map(each -> new PolicyStanding(
                                each.policy(), each.version(), each.title(), each.dueOn(), each.endedAt()))
                        .toList(),
                trainings.of(person).stream()
                        .filter(each -> each.state(today) != TrainingState.ENDED)
                        .map(each -> new TrainingStanding(
                                each.training(),
                                each.title(),
                                each.state(today),
                                each.dueOn(),
                                each.followedOn(),
                                each.validUntil()))
                        .toList());
    }

    /** Whether anybody is asked for anything, or still was. */
    public boolean isInUse() {
        return !policies.current().isEmpty()
                || !trainings.active().isEmpty()
                || !policies.open().isEmpty()
                || !trainings.running().isEmpty();
    }
}
