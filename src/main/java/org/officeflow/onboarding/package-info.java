/** From an accepted offer to a colleague who has what they need on day one, and everything back if they do not come. */
@NullMarked
package org.officeflow.onboarding;

import org.jspecify.annotations.NullMarked;
