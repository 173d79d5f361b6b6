/** Asks the table of accesses that nobody should have together. */
@NullMarked
package org.officeflow.onboarding.access.process;

import org.jspecify.annotations.NullMarked;
