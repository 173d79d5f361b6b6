package org.officeflow.onboarding.figures;

/**
 * Of those who began in a time, for how many everything was there that the first day needs.
 *
 * @param began colleagues who arrived and whose first day was in that time
 * @param ready everything was done by the evening before
 * @param substituted something was not, but by then somebody had decided what they have instead
 */
public record ReadyOnDayOne(int began, int ready, int substituted) {

    /** Something was neither there nor substituted. */
    public int notReady() {
        return began - ready - substituted;
    }
}
