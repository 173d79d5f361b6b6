package org.officeflow.approval;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.NumberText;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/**
 * What a round decides on.
 *
 * @param reference business key of the case
 * @param kind key of the procedure, such as {@code purchase-request}
 * @param purpose what is decided, such as {@code request} or {@code overrun}; approvals of one purpose never count for another
 * @param subject what it is about, in a few words
 * @param beneficiary whom it is for, where that is somebody else than the requester
 * @param amount in the office's currency
 * @param approvalNeedsReason whether an approval needs a reason too, as a rejection always does
 */
public record ApprovalCase(
        String reference,
        String kind,
        String purpose,
        String subject,
        PersonId requester,
        @Nullable PersonId beneficiary,
        @Nullable CostCentreId costCentre,
        BigDecimal amount,
        boolean approvalNeedsReason) {

    /** What it is about and how much it is, as one line for a task list or a mail. */
    public String line() {
        return amount.signum() == 0 ? subject : subject + " (" + NumberText.ENGLISH.euro(amount) + ")";
    }

    /** The people who may not decide: nobody decides on their own case, nor on one raised for them. */
    public Set<PersonId> parties() {
        var parties = new HashSet<PersonId>();
        parties.add(requester);
        if (beneficiary != null) {
            parties.add(beneficiary);
        }
        return parties;
    }
}
