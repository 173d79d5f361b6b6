/** Ties onboarding to its models. */
@NullMarked
package org.officeflow.onboarding.process;

import org.jspecify.annotations.NullMarked;
