package org.officeflow.approval;

import org.officeflow.organisation.PersonId;

/**
 * A decision that waits for somebody else and that a person may take over.
 *
 * @param holder for whom it waits
 */
public record HeldElsewhere(WaitingDecision decision, PersonId holder) {}
