package org.officeflow.leaving;

import org.jspecify.annotations.Nullable;

/** What somebody has of the office; see {@link LeavingItem}. */
record Belonging(
        LeavingKind kind,
        String title,
        @Nullable String rule,
        @Nullable String what,
        int quantity,
        @Nullable String source,
        String responsible) {}
