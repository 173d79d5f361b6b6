package org.officeflow.leaving;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Something that has to come back from somebody who leaves.
 *
 * @param position its place in the offboarding, from 1
 * @param title what is to be done, as the package's table or whoever added it wrote it; for an access its name
 * @param rule id under which other languages say the title; null where there is none
 * @param what number of a catalogue item or key of an access
 * @param source under what it was issued or granted, for example {@code ON-2026-00001/3}; null for what somebody added
 * @param responsible who sees to it: {@code manager} or the key of a group
 * @param checkedBy who looked at it last
 * @param note what they wrote
 * @param settledBecause why it was written off
 * @param endsAt when an access ends that does not end with all the others
 */
public record LeavingItem(
        OffboardingNumber offboarding,
        int position,
        LeavingKind kind,
        String title,
        @Nullable String rule,
        @Nullable String what,
        int quantity,
        @Nullable String source,
        String responsible,
        LocalDate dueOn,
        LeavingItemState state,
        @Nullable PersonId addedBy,
        @Nullable PersonId checkedBy,
        @Nullable String note,
        @Nullable PersonId settledBy,
        @Nullable Instant settledAt,
        @Nullable String settledBecause,
        @Nullable Instant endsAt) {}
