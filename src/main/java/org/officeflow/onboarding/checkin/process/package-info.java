/** Ties check-ins to their model. */
@NullMarked
package org.officeflow.onboarding.checkin.process;

import org.jspecify.annotations.NullMarked;
