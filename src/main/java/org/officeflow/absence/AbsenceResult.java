package org.officeflow.absence;

/** What became of registering an absence, or of saying when somebody is back. */
public sealed interface AbsenceResult {

    /** It stands as said; the days in {@code absence} are the new ones. */
    record Stands(Absence absence) implements AbsenceResult {}

    /** It had not begun and will not. */
    record Withdrawn(Absence absence) implements AbsenceResult {}

    /** The person is back today. */
    record IsOver(Absence absence) implements AbsenceResult {}

    /**
     * Nothing has changed.
     *
     * @param reason why, in plain words
     */
    record Refused(String reason) implements AbsenceResult {}
}
