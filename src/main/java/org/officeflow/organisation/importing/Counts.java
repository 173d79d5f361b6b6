package org.officeflow.organisation.importing;

/** What an import did, in rows. */
public record Counts(int added, int changed, int unchanged, int deactivated) {

    /** Both together. */
    public Counts plus(Counts other) {
        return new Counts(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                deactivated + other.deactivated);
    }

    @Override
    public String toString() {
        return added + " added, " + changed + " changed, " + unchanged + " unchanged, " + deactivated + " deactivated";
    }
}
