package org.officeflow.onboarding.probation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews: what the manager writes, and what the colleague acknowledges of it. */
@Service
@Transactional
public class ReviewDesk {

    private static final Words WORDS = Words.of("probation");

    private static final int LATE_AFTER = 5;

    private final Probations probations;
    private final ProbationReviews reviews;
    private final ProbationDesk desk;
    private final Deciders deciders;
    private final Organisation organisation;
    private final Clock clock;

    ReviewDesk(
            Probations probations,
            ProbationReviews reviews,
            ProbationDesk desk,
            Deciders deciders,
            Organisation organisation,
            Clock clock) {
        this.probations = probations;
        this.reviews = reviews;
        this.desk = desk;
        this.deciders = deciders;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** All reviews, those that were not held included, the first one first. */
    @Transactional(readOnly = true)
    public List<ProbationReview> reviews(ProbationNumber number) {
        return reviews.of(number);
    }

    /** What was decided so far, the first one first. */
    @Transactional(readOnly = true)
    public List<ProbationDecision> decisions(ProbationNumber number) {
        return reviews.decisions(number);
    }

    /**
     * A review of the present round.
     *
     * @param position its place in the round, from 0
     */
    @Transactional(readOnly = true)
    public ProbationReview review(ProbationNumber number, int position) {
        return reviews.get(number, probations.get(number).round(), position);
    }

    /** The opening on the day of a review. */
    @Transactional(readOnly = true)
    public Instant opensAt(ProbationNumber number, int position) {
        return desk.calendar(number).opensOn(review(number, position).plannedOn());
    }

    /** Five working days after it: the manager is reminded. */
    @Transactional(readOnly = true)
    public Instant dueAt(ProbationNumber number, int position) {
        var calendar = desk.calendar(number);
        return calendar.opensOn(
                calendar.plusWorkingDays(review(number, position).plannedOn(), LATE_AFTER));
    }

    /**
     * The manager has talked with the colleague.
     *
     * @param agreements what the colleague reads
     * @param concerns what they do not
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String hold(
            ProbationNumber number,
            int position,
            String course,
            String agreements,
            @Nullable String concerns,
            PersonId by) {
        var one = probations.lock(number);
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        if (!deciders.mayReview(one, by)) {
            return notTheirs(one);
        }
        reviews.held(number, review(number, position), by, clock.instant(), course, agreements, concerns);
        desk.tell(number, by, "timeline.reviewed");
        return null;
    }

    /**
     * The colleague has read what was agreed on.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String acknowledge(ProbationNumber number, int position, @Nullable String reply, PersonId by) {
        var one = probations.lock(number);
        if (!by.equals(one.employee())) {
            return WORDS.say("acknowledge.other", name(one.employee()));
        }
        reviews.acknowledged(number, review(number, position), clock.instant(), reply);
        desk.tell(number, by, "timeline.acknowledged");
        return null;
    }

    /** Says who manages the colleague now. */
    String notTheirs(Probation one) {
        return WORDS.say(
                "not-manager",
                name(one.employee()),
                deciders.manager(one).map(this::name).orElseGet(() -> deciders.humanResources(one)
                        .said()));
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }
}
