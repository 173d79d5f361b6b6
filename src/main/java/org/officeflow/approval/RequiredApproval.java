package org.officeflow.approval;

/**
 * One approval that the rules ask for.
 *
 * @param because why, in words that the approver and the requester read
 * @param rule identification of the rule that hit
 */
public record RequiredApproval(ApproverRole role, String because, String rule) {}
