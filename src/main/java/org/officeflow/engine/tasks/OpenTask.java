package org.officeflow.engine.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task that somebody has.
 *
 * @param procedure key of the process of the case, which may have called the one that the task is in
 * @param reference business key of the case
 * @param definition the version of the process that the task is in
 * @param element its element there
 * @param groups groups from whose list the task was taken
 */
public record OpenTask(
        String id,
        String procedure,
        String reference,
        String definition,
        String element,
        Instant since,
        @Nullable Instant due,
        List<String> groups) {}
