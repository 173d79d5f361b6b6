/** The front door: starts the house and says how that went. */
@NullMarked
package org.officeflow;

import org.jspecify.annotations.NullMarked;
