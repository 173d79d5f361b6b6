package org.officeflow.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Which of a person's waiting decisions, and in which order.
 *
 * @param words found in reference or subject; null for all
 * @param requesters besides those found by words, all cases of these people
 * @param kind key of the procedure; null for all
 * @param first how many of the list were shown before
 * @param size at most so many, up to {@value #LARGEST_PAGE}
 */
public record InboxSearch(
        @Nullable String words,
        List<PersonId> requesters,
        @Nullable String kind,
        Order order,
        boolean descending,
        int first,
        int size) {

    public static final int LARGEST_PAGE = 200;

    /** What the list is sorted by. */
    public enum Order {
        DUE,
        SINCE,
        AMOUNT,
        REFERENCE
    }

    /** @throws IllegalArgumentException for a page that cannot be shown */
    public InboxSearch {
        requesters = List.copyOf(requesters);
        if (first < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page holds 1 to " + LARGEST_PAGE + " decisions.");
        }
    }

    /** Everything, the most urgent first. */
    public static InboxSearch all(int size) {
        return new InboxSearch(null, List.of(), null, Order.DUE, false, 0, size);
    }
}
