/** Deputies on the page Approvals: who decides for whom, and taking a decision over or giving it back. */
@NullMarked
package org.officeflow.cockpit.deputies;

import org.jspecify.annotations.NullMarked;
