/** Probations: reviews, agreements, the decision, and nobody who is confirmed by silence. */
@NullMarked
package org.officeflow.onboarding.probation;

import org.jspecify.annotations.NullMarked;
