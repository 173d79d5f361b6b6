package org.officeflow.transfer;

import java.util.List;

/** What becomes of the wish that somebody changes their work. */
public sealed interface TransferResult {

    /** It is registered. */
    record Accepted(Transfer transfer) implements TransferResult {}

    /** It is not, for these reasons in plain words. */
    record Refused(List<String> reasons) implements TransferResult {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
