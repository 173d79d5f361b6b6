/** Asks the table of accesses that nobody should have together. */
@NullMarked
package org.officeflow.access.process;

import org.jspecify.annotations.NullMarked;
