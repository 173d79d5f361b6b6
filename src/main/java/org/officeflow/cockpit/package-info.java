/** What Officeflow adds to Cockpit: the pages Approvals, Team and Cases, and the tab History. */
@NullMarked
package org.officeflow.cockpit;

import org.jspecify.annotations.NullMarked;
