package org.officeflow.access;

import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;

/** What became of giving somebody an access. */
public sealed interface Giving {

    /** They have it now, by this call or by an earlier one. */
    record Given() implements Giving {}

    /**
     * Nobody has it from us: a person has to give it, or to see to what stands in the way.
     *
     * @param because what stands in the way, in plain words; null where nothing does and people give this access anyway
     */
    record ByHand(@Nullable Value because) implements Giving {}
}
