package org.officeflow.transfer.process;

/** What the gateways of this model compare with. */
final class TransferValues {

    static final String AGREED = "agreed";
    static final String COMPLETE = "complete";
    static final String BY_HAND = "by-hand";
    static final String AGAIN = "again";
    static final String MOVE = "move";

    private TransferValues() {}
}
