package org.officeflow.engine.deployment;

import java.util.Set;

/**
 * What a room's code counts on: keys of processes and decisions, ids of forms. A Spring bean of a room; start-up fails when one of
 * them is not deployed.
 */
public record ExpectedDeployment(Set<String> processes, Set<String> decisions, Set<String> forms) {}
