package org.officeflow.organisation.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.organisation.importing.ImportRun;

/** An import as JSON shows it: the counts once it is done, the faults if it was refused. */
record ImportView(
        UUID id,
        String kind,
        String state,
        String startedBy,
        Instant startedAt,
        int rows,
        int rowsDone,
        @Nullable Integer added,
        @Nullable Integer changed,
        @Nullable Integer unchanged,
        @Nullable Integer deactivated,
        @Nullable List<Fault> faults) {

    static ImportView of(ImportRun run) {
        var outcome = run.outcome();
        var counts = outcome instanceof ImportOutcome.Done done
                ? done.counts().values().stream().reduce(new Counts(0, 0, 0, 0), Counts::plus)
                : null;
        return new ImportView(
                run.id(),
                run.kinds(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.startedBy(),
                run.startedAt(),
                run.rows(),
                run.rowsDone(),
                counts == null ? null : counts.added(),
                counts == null ? null : counts.changed(),
                counts == null ? null : counts.unchanged(),
                counts == null ? null : counts.deactivated(),
                outcome instanceof ImportOutcome.Refused refused ? refused.faults() : null);
    }
}
