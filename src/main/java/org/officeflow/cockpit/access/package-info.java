/** Who may be in Cockpit. */
@NullMarked
package org.officeflow.cockpit.access;

import org.jspecify.annotations.NullMarked;
