/** Policies and trainings as processes: names, delegates, listeners. */
@NullMarked
package org.officeflow.learning.process;

import org.jspecify.annotations.NullMarked;
