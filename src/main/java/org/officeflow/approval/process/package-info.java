/** Ties the approval round to its model. */
@NullMarked
package org.officeflow.approval.process;

import org.jspecify.annotations.NullMarked;
