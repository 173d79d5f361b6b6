package org.officeflow.organisation.importing;

/** What an import did, in rows. */
public record Counts(int added, int changed, int unchanged, int deactivated) {

    @Override
    public String toString() {
        return added + " added, " + changed + " changed, " + unchanged + " unchanged, " + deactivated + " deactivated";
    }
}
