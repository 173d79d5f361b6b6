package org.officeflow.organisation;

/** What became of something that {@link Personnel} was asked to record of a person. */
public sealed interface Recording {

    /** It is recorded as said. */
    record Recorded(PersonId person) implements Recording {}

    /**
     * It is not recorded; everything is as before.
     *
     * @param reason why, in plain words
     */
    record Refused(String reason) implements Recording {}
}
