package org.officeflow.cockpit.team;

import java.util.ArrayList;
import java.util.List;

/**
 * How much people have to do, each beside the others of the team. Only what has a day by which it is due counts: following one's own
 * request is no work.
 */
final class Workload {

    /** Fewer are never too many. */
    static final int AT_LEAST = 5;

    private final List<Integer> sorted;

    /** @param loads of everybody in the team */
    Workload(List<Integer> loads) {
        sorted = new ArrayList<>(loads);
        sorted.sort(null);
    }

    /** What the others have who are beside somebody with this load: the middle one, or half way between the middle two. */
    double usualBeside(int own) {
        var others = new ArrayList<>(sorted);
        others.remove(Integer.valueOf(own));
        if (others.isEmpty()) {
            return own;
        }
        var middle = others.size() / 2;
        return others.size() % 2 == 1 ? others.get(middle) : (others.get(middle - 1) + others.get(middle)) / 2.0;
    }

    /** Whether that is more than twice what the others have. */
    boolean isTooMuch(int own) {
        return own >= AT_LEAST && own > 2 * usualBeside(own);
    }
}
