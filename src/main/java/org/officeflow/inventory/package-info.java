/** What lies where, how much of it, and for whom it is held. */
@NullMarked
package org.officeflow.inventory;

import org.jspecify.annotations.NullMarked;
