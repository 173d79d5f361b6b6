/** Which rules of a decision table hit, for the record of a case. */
@NullMarked
package org.officeflow.engine.decisions;

import org.jspecify.annotations.NullMarked;
