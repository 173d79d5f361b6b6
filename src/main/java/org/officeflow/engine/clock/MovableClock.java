package org.officeflow.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * The house's one clock: the system's time, until a test moves it. The engine's own clock (due dates, timers, history) follows.
 * A moved clock stands still until it is moved again or reset.
 */
public final class MovableClock extends Clock {

    private final ZoneId zone;
    private volatile @Nullable Instant movedTo;

    /** @param zone the zone in which dates are read from this clock */
    public MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Stops at this instant. */
    public void moveTo(Instant instant) {
        movedTo = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Moves on by so much and stops there. */
    public void advance(Duration duration) {
        moveTo(instant().plus(duration));
    }

    /** Back to the system's time. */
    public void reset() {
        movedTo = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        var moved = movedTo;
        return moved == null ? Clock.systemUTC().instant() : moved;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, read in another zone; it follows this clock. */
    @Override
    public Clock withZone(ZoneId other) {
        var owner = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return owner.withZone(another);
            }

            @Override
            public Instant instant() {
                return owner.instant();
            }
        };
    }
}
