/** Files from other systems: checked whole, then taken over whole or not at all. */
@NullMarked
package org.officeflow.organisation.importing;

import org.jspecify.annotations.NullMarked;
