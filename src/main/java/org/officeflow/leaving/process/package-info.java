/** Ties leaving to its models. */
@NullMarked
package org.officeflow.leaving.process;

import org.jspecify.annotations.NullMarked;
