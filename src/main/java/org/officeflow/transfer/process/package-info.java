/** The process of a transfer: its contract, steps and forms. */
@NullMarked
package org.officeflow.transfer.process;

import org.jspecify.annotations.NullMarked;
