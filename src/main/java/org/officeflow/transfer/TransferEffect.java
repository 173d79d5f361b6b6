package org.officeflow.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;
import org.officeflow.leaving.TransferReturns;
import org.officeflow.onboarding.TransferPackages;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.Recording;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a transfer take effect on its day, and says what came of it in the end. */
@Service
@Transactional
public class TransferEffect {

    private static final Words WORDS = Words.of("transfer");

    private final Transfers transfers;
    private final TransferRules rules;
    private final TransferDeciders deciders;
    private final TransferReports reports;
    private final TransferPackages packages;
    private final TransferReturns returns;
    private final Organisation organisation;
    private final Personnel personnel;
    private final Timeline timeline;
    private final Clock clock;

    TransferEffect(
            Transfers transfers,
            TransferRules rules,
            TransferDeciders deciders,
            TransferReports reports,
            TransferPackages packages,
            TransferReturns returns,
            Organisation organisation,
            Personnel personnel,
            Timeline timeline,
            Clock clock) {
        this.transfers = transfers;
        this.rules = rules;
        this.deciders = deciders;
        this.reports = reports;
        this.packages = packages;
        this.returns = returns;
        this.organisation = organisation;
        this.personnel = personnel;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What becomes of the change on its day. */
    public enum Effect {
        RECORDED,
        /** The personnel file refuses it: human resources have to settle that. */
        REFUSED,
        /** It does not go on any more. */
        STOPPED;

        /** As the model writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** They do their other work from now on; said twice is said once. */
    public Effect take(TransferNumber number) {
        var one = transfers.lock(number);
        if (one.state() == TransferState.IN_EFFECT) {
            return Effect.RECORDED;
        }
        if (one.state() != TransferState.CONFIRMED
                || !organisation.get(one.person()).active()) {
            return Effect.STOPPED;
        }
        var work = one.work();
        var result = personnel.change(one.person(), work.jobTitle(), work.department(), work.manager(), work.site());
        if (result instanceof Recording.Refused refused) {
            transfers.stopped(number, refused.reason());
            timeline.add(number.value(), null, Told.that("timeline.not-recorded"), refused.reason());
            return Effect.REFUSED;
        }
        transfers.inEffect(number);
        packages.begin(number.given());
        timeline.add(
                number.value(),
                null,
                Told.that("timeline.in-effect", organisation.get(one.person()).name(), work.jobTitle()));
        reports.pass(one);
        return Effect.RECORDED;
    }

    /** What is said anew where the personnel file refused the change; null for what stays as it was announced. */
    public record Correction(
            @Nullable String jobTitle,
            @Nullable String department,
            @Nullable PersonId manager,
            @Nullable String site) {}

    /**
     * Human resources correct what the personnel file refused; it is tried again after that.
     *
     * @return why not, in words; null when it is corrected
     */
    public @Nullable String correct(TransferNumber number, Correction correction, PersonId by) {
        var one = transfers.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!deciders.humanResources(one).contains(by)) {
            return WORDS.say("follow.others");
        }
        var before = one.work();
        var work = new NewWork(
                Objects.requireNonNullElse(correction.jobTitle(), before.jobTitle()),
                Objects.requireNonNullElse(correction.department(), before.department()),
                correction.site() == null ? before.site() : correction.site(),
                before.workplace(),
                correction.manager() == null ? before.manager() : correction.manager(),
                before.costCentre());
        var faults = new ArrayList<String>();
        rules.work(organisation.get(one.person()), work, faults);
        if (!faults.isEmpty()) {
            return String.join(" ", faults);
        }
        transfers.correct(number, work);
        timeline.add(number.value(), by, Told.that("timeline.corrected"));
        return null;
    }

    /** What came of it: carried out, withdrawn, or over because they left. */
    public TransferState conclude(TransferNumber number) {
        var one = transfers.lock(number);
        if (one.state().isEnd()) {
            return one.state();
        }
        var left = !organisation.get(one.person()).active();
        var state = left ? TransferState.LEFT : TransferState.CARRIED_OUT;
        transfers.ended(number, state, null, clock.instant(), null);
        packages.end(number.given(), left);
        if (left) {
            returns.stop(number.handedIn(), one.announcedBy());
        } else {
            returns.end(number.handedIn(), one.announcedBy());
        }
        timeline.add(number.value(), null, Told.that("timeline." + state.key()));
        return state;
    }
}
