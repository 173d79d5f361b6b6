package org.officeflow.engine.figures;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure does.
 *
 * @param procedure key of its process
 * @param open cases that run now
 * @param overdue those of them that wait for somebody longer than they should
 * @param ended cases that ended in the time that was asked for
 * @param medianLeadTime from start to end, half of the ended cases took no longer; null when none ended
 * @param outcomes the ends that the ended cases came to, the most frequent first
 * @param weeks the time in stretches of seven days that end now, oldest first
 */
public record ProcedureFigures(
        String procedure,
        int open,
        int overdue,
        int ended,
        @Nullable Duration medianLeadTime,
        List<Outcome> outcomes,
        List<Week> weeks) {

    public ProcedureFigures {
        outcomes = List.copyOf(outcomes);
        weeks = List.copyOf(weeks);
    }

    /**
     * Cases that ended alike.
     *
     * @param name of the end event; empty where somebody stopped the case by hand
     */
    public record Outcome(String name, int cases) {}

    /**
     * Seven days.
     *
     * @param medianLeadTime of the cases that ended in them; null when none did
     */
    public record Week(int ended, @Nullable Duration medianLeadTime) {}
}
