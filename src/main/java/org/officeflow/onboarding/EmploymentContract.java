package org.officeflow.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * How far an employment contract is. What stands in it is in its document.
 *
 * @param sentOn when it went to the new colleague
 * @param extended how often more time was given to sign
 * @param identityDocument which kind of document was looked at; nothing of it is kept here
 */
public record EmploymentContract(
        OnboardingNumber onboarding,
        LocalDate sentOn,
        PersonId sentBy,
        int extended,
        @Nullable LocalDate signedOn,
        @Nullable PersonId signatureRecordedBy,
        @Nullable String identityDocument,
        @Nullable PersonId identityCheckedBy,
        @Nullable Instant identityCheckedAt) {

    /** Whether an employee record and accounts may be made. */
    public boolean isInOrder() {
        return signedOn != null && identityCheckedBy != null;
    }
}
