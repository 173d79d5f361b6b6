/** From a wish to an order: purchase requests, and the purchase orders that come of them. */
@NullMarked
package org.officeflow.procurement;

import org.jspecify.annotations.NullMarked;
