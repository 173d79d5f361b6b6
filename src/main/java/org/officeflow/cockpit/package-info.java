/** What Officeflow adds to Cockpit: the pages Approvals, Team and Cases, the tab History, figures on the first page, the heatmap. */
@NullMarked
package org.officeflow.cockpit;

import org.jspecify.annotations.NullMarked;
