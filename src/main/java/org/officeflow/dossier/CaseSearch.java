package org.officeflow.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Which cases somebody looks for; the newest come first.
 *
 * @param words found in number or subject, in any case; null for all
 * @param people besides those found by words, all cases of these people
 * @param ended whether they have ended; null for both
 * @param after the last one that was shown already; null for the beginning of the list
 * @param size at most so many, up to {@value #LARGEST_PAGE}
 */
public record CaseSearch(
        @Nullable String words, List<PersonId> people, @Nullable Boolean ended, @Nullable Place after, int size) {

    public static final int LARGEST_PAGE = 500;

    /** Where a case stands in the list. */
    public record Place(Instant since, String reference) {}

    /** @throws IllegalArgumentException for a page that cannot be shown */
    public CaseSearch {
        people = List.copyOf(people);
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page holds 1 to " + LARGEST_PAGE + " cases.");
        }
    }
}
