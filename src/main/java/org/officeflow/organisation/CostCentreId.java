package org.officeflow.organisation;

/** A cost centre, known by the name of its department. */
public record CostCentreId(String value) {}
