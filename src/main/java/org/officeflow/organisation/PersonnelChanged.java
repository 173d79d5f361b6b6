package org.officeflow.organisation;

/**
 * Somebody began, changed or left; told in the transaction in which it happens. Files of people tell of it as every import does, see
 * {@link org.officeflow.organisation.importing.ImportFollowUp}.
 */
public record PersonnelChanged(PersonId person) {}
