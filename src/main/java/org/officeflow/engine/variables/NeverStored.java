package org.officeflow.engine.variables;

/**
 * Something that travels with an execution inside one transaction and never reaches an {@code ACT_} table: it may only be set as
 * a transient variable.
 */
public interface NeverStored {}
