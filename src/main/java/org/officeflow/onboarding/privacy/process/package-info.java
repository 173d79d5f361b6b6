/** The table of retention, and which cases the engine still runs. */
@NullMarked
package org.officeflow.onboarding.privacy.process;

import org.jspecify.annotations.NullMarked;
