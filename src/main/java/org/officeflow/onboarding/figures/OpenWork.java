package org.officeflow.onboarding.figures;

/**
 * What is still to be done for new colleagues, in one department.
 *
 * @param department as people call it, or the group where a group does it
 * @param open how many things are not done yet, those for which the colleague has something else until then included
 * @param overdue how many of them should have been done before today
 * @param longestOverdue working days since the day on which the oldest of these was due; 0 where none is overdue
 */
public record OpenWork(String department, int open, int overdue, int longestOverdue) {}
