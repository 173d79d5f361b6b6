package org.officeflow.engine.figures;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Over which cases to count.
 *
 * @param procedures keys of the processes
 * @param startedBy logins of those whose cases count; null for everybody's
 */
public record CaseFilter(List<String> procedures, @Nullable List<String> startedBy) {

    public CaseFilter {
        procedures = List.copyOf(procedures);
        startedBy = startedBy == null ? null : List.copyOf(startedBy);
    }

    /** Everybody's cases of these procedures. */
    public static CaseFilter all(Collection<String> procedures) {
        return new CaseFilter(List.copyOf(procedures), null);
    }

    /** Cases of these procedures that one of these people started. */
    public static CaseFilter startedBy(Collection<String> procedures, Collection<String> people) {
        return new CaseFilter(List.copyOf(procedures), List.copyOf(people));
    }
}
