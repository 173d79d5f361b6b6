/** The page Approvals: every decision that waits for a person, and deciding one or many of them. */
@NullMarked
package org.officeflow.cockpit.approvals;

import org.jspecify.annotations.NullMarked;
