package org.officeflow.organisation;

/**
 * Somebody who reports to a superior, directly or through others.
 *
 * @param superior whom they report to themselves: the nearest person above who still works here
 * @param level 1 for the superior's own reports, 2 for the reports of these, and so on
 */
public record Report(Person person, PersonId superior, int level) {}
