/** Ties probations to their model. */
@NullMarked
package org.officeflow.onboarding.probation.process;

import org.jspecify.annotations.NullMarked;
