/** The ledger of the budgets: what a cost centre may spend in a year, and what is reserved, committed and spent of it. */
@NullMarked
package org.officeflow.budget;

import org.jspecify.annotations.NullMarked;
