package org.officeflow.approval;

/** An open decision that another person takes from now on. */
public record MovedDecision(long round, String reference, Candidate from, Candidate to) {}
