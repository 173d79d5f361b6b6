package org.officeflow.learning;

import org.jspecify.annotations.Nullable;

/**
 * A training that people have to follow.
 *
 * @param days working days to follow it in
 * @param validMonths how long it is valid; null for ever
 * @param renewDays how many days before it expires the next one is asked for; null where it never does
 * @param recordedBy {@value #PERSON}, or the key of the group that records who followed it
 * @param certificate whether there has to be a certificate, which somebody else checks
 */
public record Training(
        String key,
        String title,
        Audience audience,
        int days,
        @Nullable Integer validMonths,
        @Nullable Integer renewDays,
        String recordedBy,
        boolean certificate) {

    /** Whoever follows it records it themselves. */
    public static final String PERSON = "person";

    boolean isRecordedByThemselves() {
        return PERSON.equals(recordedBy);
    }
}
