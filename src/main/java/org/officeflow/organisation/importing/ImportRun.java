package org.officeflow.organisation.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import while it runs and shortly after: how far it is and what became of it. */
public final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int LOG_EVERY = 1000;

    /** Where an import stands. */
    public enum State {
        CHECKING,
        WRITING,
        DONE,
        REFUSED,
        FAILED
    }

    private final UUID id = UUID.randomUUID();
    private final String kinds;
    private final String startedBy;
    private final Instant startedAt;
    private final AtomicInteger rowsDone = new AtomicInteger();
    private volatile State state = State.CHECKING;
    private volatile int rows;
    private volatile @Nullable ImportOutcome outcome;

    ImportRun(List<ImportRequest> files, String startedBy, Instant startedAt) {
        this.kinds = String.join(", ", files.stream().map(f -> f.kind().name()).toList());
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    void writes(int allRows) {
        rows = allRows;
        state = State.WRITING;
    }

    ImportPlan.Progress progressOf(String kind, int rowsOfKind) {
        var ofKind = new AtomicInteger();
        LOG.info("Import of {}: {} rows are right", kind, rowsOfKind);
        return done -> {
            rowsDone.addAndGet(done);
            var before = ofKind.getAndAdd(done);
            if ((before + done) / LOG_EVERY > before / LOG_EVERY) {
                LOG.info("Import of {}: {} of {} rows", kind, before + done, rowsOfKind);
            }
        };
    }

    void ends(ImportOutcome result) {
        outcome = result;
        state = result instanceof ImportOutcome.Done ? State.DONE : State.REFUSED;
    }

    void fails() {
        state = State.FAILED;
    }

    boolean isOver() {
        return state != State.CHECKING && state != State.WRITING;
    }

    public UUID id() {
        return id;
    }

    /** Names of the kinds, separated by commas. */
    public String kinds() {
        return kinds;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public State state() {
        return state;
    }

    /** Rows to write; 0 while the files are still being checked. */
    public int rows() {
        return rows;
    }

    /** Rows dealt with so far. */
    public int rowsDone() {
        return rowsDone.get();
    }

    /** What became of it; null while it runs. */
    public @Nullable ImportOutcome outcome() {
        return outcome;
    }
}
