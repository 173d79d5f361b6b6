/** Ties leaving to its models. */
@NullMarked
package org.officeflow.onboarding.leaving.process;

import org.jspecify.annotations.NullMarked;
