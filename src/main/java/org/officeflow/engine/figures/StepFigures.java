package org.officeflow.engine.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one step of a model does. Times are whole seconds, from an hour on whole minutes.
 *
 * @param step id of the step in the model
 * @param visits how often it was passed, also by cases that left it before it was done
 * @param median half of those that were done took no longer; null for what takes no time, such as events, and when none was done
 * @param p90 nine in ten of those that were done took no longer
 * @param dated visits that had a due date
 * @param late those of them that ended after it
 * @param open how many stand in the step now
 * @param openLate those of them that are past their due date
 */
public record StepFigures(
        String step,
        int visits,
        @Nullable Duration median,
        @Nullable Duration p90,
        int dated,
        int late,
        int open,
        int openLate) {}
