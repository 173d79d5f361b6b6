/** The diagram of a procedure in Cockpit, coloured by how often, how long and how late its steps are. */
@NullMarked
package org.officeflow.cockpit.heatmap;

import org.jspecify.annotations.NullMarked;
