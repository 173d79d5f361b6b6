package org.officeflow.onboarding.figures;

/**
 * How long one thing takes, in working days from the day on which somebody was asked to the day on which it was done.
 *
 * @param item what it is called
 * @param done how often it was done
 * @param median half of them took no longer; 0 is the same day
 * @param p90 nine of ten took no longer
 * @param late how many were done after their due date
 */
public record LeadTime(String item, int done, int median, int p90, int late) {}
