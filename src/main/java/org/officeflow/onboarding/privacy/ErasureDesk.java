package org.officeflow.onboarding.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.officeflow.language.Saying;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.privacy.Erasures.Ended;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases private data whose time is over, class by class. What was erased, when and by which rule stays. */
@Service
@Transactional
public class ErasureDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureDesk.class);

    private final Erasures erasures;
    private final RetentionRules rules;
    private final RunningCases running;
    private final List<PrivateData> places;
    private final List<PrivateLeavingData> leavingPlaces;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate oneCase;

    ErasureDesk(
            Erasures erasures,
            RetentionRules rules,
            RunningCases running,
            List<PrivateData> places,
            List<PrivateLeavingData> leavingPlaces,
            Timeline timeline,
            WorkingCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.erasures = erasures;
        this.rules = rules;
        this.running = running;
        this.places = places;
        this.leavingPlaces = leavingPlaces;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
        this.oneCase = new TransactionTemplate(transactions);
        oneCase.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Erases everything that is due now, of each case all or nothing; what is erased already stays so. A case that is still running is
     * left alone, one that cannot be erased keeps no other waiting, and where several nodes do this at once, one does it.
     *
     * @return how many classes of data were erased
     */
    public int eraseDue() {
        if (!erasures.takeTurn()) {
            return 0;
        }
        erasures.noteDepartures(calendar.dateOf(clock.instant()).minusDays(1));
        return erasures.ended(calendar.zone().getId()).stream()
                .filter(ended -> !running.isRunning(ended.reference()))
                .mapToInt(this::eraseOrSay)
                .sum();
    }

    private int eraseOrSay(Ended ended) {
        try {
            return Objects.requireNonNull(oneCase.execute(status -> erase(ended)));
        } catch (RuntimeException e) {
            LOG.error(
                    "Private data of {} could not be erased; it is tried again with the next erasure.",
                    ended.reference(),
                    e);
            return 0;
        }
    }

    private int erase(Ended ended) {
        erasures.lock(ended);
        var today = calendar.dateOf(clock.instant());
        var erased = erasures.erased(ended);
        var count = 0;
        for (var data : DataClass.values()) {
            var retention = rules.of(data, ended.outcome());
            if (ended.kind().holds(data)
                    && !erased.contains(data.key())
                    && retention.isPresent()
                    && today.isAfter(retention.get().keptUntil(ended.on()))) {
                erase(ended, data, retention.get());
                count++;
            }
        }
        return count;
    }

    private void erase(Ended ended, DataClass data, Retention retention) {
        erasures.record(
                ended, data, retention.keptUntil(ended.on()), clock.instant(), retention.rule(), eraseIn(ended, data));
        timeline.add(ended.reference(), null, Saying.of("privacy", "timeline.erased." + data.key()));
    }

    private int eraseIn(Ended ended, DataClass data) {
        return switch (ended.kind()) {
            case ONBOARDING -> {
                var number = new OnboardingNumber(ended.reference());
                yield places.stream()
                        .mapToInt(place -> place.erase(number, data))
                        .sum();
            }
            case OFFBOARDING ->
                leavingPlaces.stream()
                        .mapToInt(place -> place.erase(ended.reference(), data))
                        .sum();
        };
    }
}
