package org.officeflow.approval;

import java.math.BigDecimal;

/**
 * What the approver decided for one line of the case: all of it, less, or nothing.
 *
 * @param position number of the line, from 1
 * @param quantity the approved quantity; zero rejects the line
 */
public record LineDecision(int position, BigDecimal quantity) {}
