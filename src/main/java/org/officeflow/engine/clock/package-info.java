/** The one clock that all time comes from. */
@NullMarked
package org.officeflow.engine.clock;

import org.jspecify.annotations.NullMarked;
