/** The process {@code pre-boarding}. */
@NullMarked
package org.officeflow.onboarding.preboarding.process;

import org.jspecify.annotations.NullMarked;
