package org.officeflow.organisation.importing;

/** What a checked file would do. */
public interface ImportPlan {

    /** What will be done, in rows. */
    Counts counts();

    /** How many rows are in use before the import. */
    int inUse();

    /** Writes it, inside the transaction of the caller. */
    void write(Progress progress);

    /** Is told how many rows have been dealt with since the last call. */
    @FunctionalInterface
    interface Progress {
        void done(int rows);
    }
}
