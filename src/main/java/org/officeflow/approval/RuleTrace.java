package org.officeflow.approval;

/** Which decision table in which version asked for the approvals. */
public record RuleTrace(String table, int version) {}
