package org.officeflow.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items that are a training which people have to follow anyhow: what is done in the first weeks is not asked for once more. Taken back,
 * an item counts for nobody who is asked later; what was followed and counts already stays.
 */
@Service
@Transactional
public class TrainingItems {

    private final Onboardings onboardings;
    private final IssuedItems issued;
    private final FollowedTrainings trainings;
    private final WorkingCalendars calendars;
    private final Clock clock;

    TrainingItems(
            Onboardings onboardings,
            IssuedItems issued,
            FollowedTrainings trainings,
            WorkingCalendars calendars,
            Clock clock) {
        this.onboardings = onboardings;
        this.issued = issued;
        this.trainings = trainings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** An item is done: where it is a training that the colleague has to follow, they have. */
    public void done(OnboardingItem item, PersonId by) {
        var one = onboardings.get(item.onboarding());
        if (isTraining(item) && one.employee() != null) {
            trainings.followed(one.employee(), Objects.requireNonNull(item.what()), day(one, clock.instant()), by);
        }
    }

    /** That somebody followed a training, on which day, and who says so. */
    public record Followed(LocalDate on, PersonId by) {}

    /** Whether somebody followed a training in an onboarding before they were asked to. */
    @Transactional(readOnly = true)
    public Optional<Followed> followed(PersonId person, String training) {
        return issued.of(person).stream()
                .filter(item -> isTraining(item) && training.equals(item.what()))
                .findFirst()
                .map(item -> new Followed(
                        day(onboardings.get(item.onboarding()), Objects.requireNonNull(item.doneAt())),
                        Objects.requireNonNullElse(item.doneBy(), person)));
    }

    private static boolean isTraining(OnboardingItem item) {
        return item.branch() == Branch.TRAINING && item.what() != null;
    }

    private LocalDate day(Onboarding one, Instant at) {
        return calendars.of(one.site()).dateOf(at);
    }
}
