package org.officeflow.transfer;

/** Papers of those who decide on a transfer: they are kept apart from the case, and in its dossier for them alone. */
public final class DecidingPapers {

    private DecidingPapers() {}

    /** Where they are, for the transfer with this reference. */
    public static String reference(String caseReference) {
        return caseReference + "/deciding";
    }
}
