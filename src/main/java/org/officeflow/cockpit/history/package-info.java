/** The history of a case in Cockpit, running or ended. */
@NullMarked
package org.officeflow.cockpit.history;

import org.jspecify.annotations.NullMarked;
