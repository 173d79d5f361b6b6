/** What lies where, and how much of it. */
@NullMarked
package org.officeflow.inventory;

import org.jspecify.annotations.NullMarked;
