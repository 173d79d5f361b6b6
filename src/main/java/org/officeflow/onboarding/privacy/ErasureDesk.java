package org.officeflow.onboarding.privacy;

import java.time.Clock;
import java.util.List;
import org.officeflow.language.Saying;
import org.officeflow.onboarding.privacy.Erasures.Ended;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases private data whose time is over, class by class. What was erased, when and by which rule stays. */
@Service
@Transactional
public class ErasureDesk {

    private final Erasures erasures;
    private final RetentionRules rules;
    private final RunningCases running;
    private final List<PrivateData> places;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ErasureDesk(
            Erasures erasures,
            RetentionRules rules,
            RunningCases running,
            List<PrivateData> places,
            Timeline timeline,
            WorkingCalendar calendar,
            Clock clock) {
        this.erasures = erasures;
        this.rules = rules;
        this.running = running;
        this.places = places;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Erases everything that is due now, all or nothing; what is erased already stays so. A case that is still running is left alone,
     * and where several nodes do this at once, one does it.
     *
     * @return how many classes of data were erased
     */
    public int eraseDue() {
        if (!erasures.takeTurn()) {
            return 0;
        }
        erasures.noteDepartures(calendar.dateOf(clock.instant()));
        return erasures.ended(calendar.zone().getId()).stream()
                .filter(ended -> !running.isRunning(ended.onboarding()))
                .mapToInt(this::erase)
                .sum();
    }

    private int erase(Ended ended) {
        erasures.lock(ended.onboarding());
        var today = calendar.dateOf(clock.instant());
        var erased = erasures.erased(ended.onboarding());
        var count = 0;
        for (var data : DataClass.values()) {
            var retention = rules.of(data, ended.outcome());
            if (!erased.contains(data.key())
                    && retention.isPresent()
                    && today.isAfter(retention.get().keptUntil(ended.on()))) {
                erase(ended, data, retention.get());
                count++;
            }
        }
        return count;
    }

    private void erase(Ended ended, DataClass data, Retention retention) {
        var number = ended.onboarding();
        var things =
                places.stream().mapToInt(place -> place.erase(number, data)).sum();
        erasures.record(number, data, retention.keptUntil(ended.on()), clock.instant(), retention.rule(), things);
        timeline.add(number.value(), null, Saying.of("privacy", "timeline.erased." + data.key()));
    }
}
