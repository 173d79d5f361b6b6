package org.officeflow.procurement;

import java.util.List;

/** What became of a request that somebody handed in or changed. */
public sealed interface SubmissionResult {

    record Accepted(PurchaseRequest request) implements SubmissionResult {}

    /** Every reason why not, in the office's words; nothing was stored. */
    record Refused(List<String> reasons) implements SubmissionResult {}
}
