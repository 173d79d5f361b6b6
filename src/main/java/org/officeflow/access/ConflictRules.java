package org.officeflow.access;

import java.util.Collection;
import java.util.Map;
import org.officeflow.language.Value;

/** What the office's rules say of two accesses in one hand. */
public interface ConflictRules {

    /** Those of the pairs that nobody should have, each with the reason, in the order in which they were asked. */
    Map<Pair, Value> against(Collection<Pair> pairs);

    /**
     * Two accesses of one person.
     *
     * @param held what they have already
     * @param wanted what they are to get
     */
    record Pair(AccessKey held, AccessKey wanted) {}
}
