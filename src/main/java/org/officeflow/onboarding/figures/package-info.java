/** How well new colleagues are prepared: ready on day one, what is overdue and where, how long each thing takes. */
@NullMarked
package org.officeflow.onboarding.figures;

import org.jspecify.annotations.NullMarked;
