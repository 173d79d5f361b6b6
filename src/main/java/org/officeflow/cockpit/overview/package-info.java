/** How the procedures do, on Cockpit's first page: figures, budgets, and cases that are stuck. */
@NullMarked
package org.officeflow.cockpit.overview;

import org.jspecify.annotations.NullMarked;
