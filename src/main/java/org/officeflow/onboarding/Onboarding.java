package org.officeflow.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/**
 * A new colleague on the way to their first day, and after it until everything is done.
 *
 * @param employee their login, once there is one
 * @param manager null for the head of the house alone
 * @param site the place whose calendar counts; null for the office's own
 * @param endsOn last day of a contract that ends; null for one that does not
 * @param shortNoticeReason why it has to be so soon
 * @param probationMonths null as long as the package is not determined; 0 for none
 */
public record Onboarding(
        OnboardingNumber number,
        String name,
        @Nullable String privateEmail,
        @Nullable PersonId employee,
        String jobTitle,
        String department,
        CostCentreId costCentre,
        @Nullable String site,
        Workplace workplace,
        ContractKind contract,
        @Nullable PersonId manager,
        @Nullable PersonId buddy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String shortNoticeReason,
        PersonId announcedBy,
        Instant announcedAt,
        OnboardingState state,
        @Nullable Integer probationMonths) {

    /** Months that the contract runs, with a part of the last one: six months and a day are more than six. 0 without a last day. */
    public double contractMonths() {
        if (endsOn == null) {
            return 0;
        }
        var end = endsOn.plusDays(1);
        var whole = ChronoUnit.MONTHS.between(startsOn, end);
        return whole + ChronoUnit.DAYS.between(startsOn.plusMonths(whole), end) / 31.0;
    }

    /** Whether they can still be told that they need not come. */
    public boolean isExpected() {
        return state == OnboardingState.EXPECTED;
    }

    /** Whether they work here by now. */
    public boolean hasArrived() {
        return state == OnboardingState.ARRIVED || state == OnboardingState.SETTLED || state == OnboardingState.LEFT;
    }
}
