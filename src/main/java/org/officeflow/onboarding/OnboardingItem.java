package org.officeflow.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Something that has to be there or done for a new colleague.
 *
 * @param position its place in the onboarding, from 1
 * @param title as the decision table or whoever added it wrote it
 * @param rule id of the table's rule; null for what somebody added
 * @param what number of a catalogue item, key of an access or of a training; null for work alone
 * @param responsible who does it: {@code manager}, {@code buddy}, {@code colleague} or the key of a group
 * @param dueDays working days from the first day, negative before it
 * @param onDayOne whether the first day does not work without it
 * @param undo what has to be done by hand if the colleague does not come; null for nothing
 * @param purchase number of the purchase request that was made for it
 * @param substitute what the colleague has until then
 * @param doneBy null for Officeflow, where it is done
 * @param received what the colleague said of it, see {@link Receipt}; null as long as they have not
 */
public record OnboardingItem(
        OnboardingNumber onboarding,
        int position,
        Branch branch,
        String title,
        @Nullable String rule,
        @Nullable String what,
        int quantity,
        String responsible,
        int dueDays,
        LocalDate dueOn,
        boolean onDayOne,
        @Nullable String undo,
        ItemState state,
        @Nullable PersonId addedBy,
        @Nullable String purchase,
        @Nullable PersonId doneBy,
        @Nullable Instant doneAt,
        @Nullable String note,
        @Nullable String substitute,
        @Nullable LocalDate substituteUntil,
        @Nullable String received,
        @Nullable PersonId undoneBy,
        @Nullable Instant undoneAt) {

    /** What the new colleague themselves does. */
    public static final String COLLEAGUE = "colleague";

    public static final String MANAGER = "manager";

    public static final String BUDDY = "buddy";

    /** How stock, purchases and accesses know it. */
    public String reference() {
        return onboarding + "/" + position;
    }

    /** Whether only the new colleague can do it, and so not before they are here. */
    public boolean isForColleague() {
        return responsible.equals(COLLEAGUE);
    }

    /** By when: its own deadline where there is a substitute. */
    public LocalDate deadline() {
        return substituteUntil == null ? dueOn : substituteUntil;
    }
}
