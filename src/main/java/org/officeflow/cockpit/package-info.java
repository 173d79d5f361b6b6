/** What Officeflow adds to Cockpit: the page Approvals. */
@NullMarked
package org.officeflow.cockpit;

import org.jspecify.annotations.NullMarked;
