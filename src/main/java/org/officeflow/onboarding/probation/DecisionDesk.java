package org.officeflow.onboarding.probation;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on probations: the colleague stays, has more time once, or leaves. To an end somebody else of human resources agrees. More
 * time is possible only as far as the law lets a probation last.
 */
@Service
@Transactional
public class DecisionDesk {

    private static final Words WORDS = Words.of("probation");

    private final Probations probations;
    private final ProbationReviews reviews;
    private final ProbationDesk desk;
    private final ReviewDesk talks;
    private final Deciders deciders;
    private final Clock clock;

    DecisionDesk(
            Probations probations,
            ProbationReviews reviews,
            ProbationDesk desk,
            ReviewDesk talks,
            Deciders deciders,
            Clock clock) {
        this.probations = probations;
        this.reviews = reviews;
        this.desk = desk;
        this.talks = talks;
        this.deciders = deciders;
        this.clock = clock;
    }

    /**
     * The colleague stays.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String confirm(ProbationNumber number, PersonId by) {
        var one = probations.lock(number);
        var fault = mayDecide(one, by);
        if (fault == null) {
            probations.became(number, ProbationState.CONFIRMED);
            decided(one, by, "confirmed", null);
            desk.tell(number, by, "timeline.confirmed");
            desk.tellAll(number, "timeline.over");
        }
        return fault;
    }

    /**
     * The colleague has more time, once.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String extend(
            ProbationNumber number, @Nullable LocalDate to, @Nullable String reason, PersonId by) {
        var one = probations.lock(number);
        var fault = mayDecide(one, by);
        if (fault != null) {
            return fault;
        }
        if (one.extendedFrom() != null) {
            return WORDS.say("extend.once", Value.day(one.extendedFrom()));
        }
        if (!one.isExtendable()) {
            return WORDS.say("extend.not", Value.day(one.endsOn()));
        }
        if (to == null || !to.isAfter(one.endsOn()) || to.isAfter(one.latestEnd())) {
            return WORDS.say("extend.until", Value.day(one.endsOn()), Value.day(one.latestEnd()));
        }
        if (isBlank(reason)) {
            return WORDS.say("reason.needed");
        }
        probations.extended(number, one.endsOn(), to);
        decided(one, by, "extended", reason);
        desk.tell(number, by, "timeline.extended", Value.day(one.endsOn()), Value.day(to));
        desk.tellAll(number, "timeline.until", Value.day(to));
        return null;
    }

    /**
     * Somebody proposes that the employment ends. The colleague learns nothing of it here.
     *
     * @param leavesOn the last day at work, within the probation
     * @return why not, in words; null when it is done
     */
    public @Nullable String proposeEnd(
            ProbationNumber number, @Nullable LocalDate leavesOn, @Nullable String reason, PersonId by) {
        var one = probations.lock(number);
        var fault = mayDecide(one, by);
        if (fault != null) {
            return fault;
        }
        var today = desk.today(number);
        if (leavesOn == null || leavesOn.isBefore(today) || leavesOn.isAfter(one.endsOn())) {
            return WORDS.say("leaves.between", Value.day(today), Value.day(one.endsOn()));
        }
        if (isBlank(reason)) {
            return WORDS.say("reason.needed");
        }
        probations.endProposed(number, by, leavesOn);
        decided(one, by, "end-proposed", reason);
        return null;
    }

    /**
     * Human resources agree to the end; it stands.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String agreeToEnd(ProbationNumber number, PersonId by) {
        var one = probations.lock(number);
        var fault = mayAgree(one, by);
        var leavesOn = one.leavesOn();
        if (fault != null || leavesOn == null) {
            return fault;
        }
        if (leavesOn.isBefore(desk.today(number))) {
            return WORDS.say("leaves.past", Value.day(leavesOn));
        }
        probations.became(number, ProbationState.ENDED);
        decided(one, by, "end-agreed", null);
        desk.tell(number, by, "timeline.ended", Value.day(leavesOn));
        desk.tellAll(number, "timeline.over");
        return null;
    }

    /**
     * Human resources do not agree: whoever decides decides anew.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String refuseEnd(ProbationNumber number, @Nullable String reason, PersonId by) {
        var one = probations.lock(number);
        var fault = mayAgree(one, by);
        if (fault != null) {
            return fault;
        }
        if (isBlank(reason)) {
            return WORDS.say("reason.needed");
        }
        probations.endRefused(number);
        decided(one, by, "end-refused", reason);
        return null;
    }

    private @Nullable String mayDecide(Probation one, PersonId by) {
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        if (!one.isRunning() || desk.today(one.number()).isAfter(one.endsOn())) {
            return WORDS.say("over", Value.day(one.endsOn()));
        }
        return deciders.mayDecide(one, by) ? null : talks.notTheirs(one);
    }

    private @Nullable String mayAgree(Probation one, PersonId by) {
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        if (by.equals(one.proposedBy())) {
            return WORDS.say("agree.second-person");
        }
        return deciders.inHumanResources(one).contains(by)
                ? null
                : WORDS.say("agree.others", deciders.humanResources(one).said());
    }

    private void decided(Probation one, PersonId by, String kind, @Nullable String reason) {
        reviews.decided(one.number(), clock.instant(), by, kind, reason);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
