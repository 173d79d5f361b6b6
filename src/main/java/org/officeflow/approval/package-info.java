/** The approval round that all procedures call: who decides, in which order, by when, and what they decided. */
@NullMarked
package org.officeflow.approval;

import org.jspecify.annotations.NullMarked;
