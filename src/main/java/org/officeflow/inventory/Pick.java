package org.officeflow.inventory;

/** So many pieces at one location, always at least one. */
public record Pick(LocationId location, int quantity) {}
