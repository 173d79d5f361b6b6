/** Ties the absence to its model. */
@NullMarked
package org.officeflow.absence.process;

import org.jspecify.annotations.NullMarked;
