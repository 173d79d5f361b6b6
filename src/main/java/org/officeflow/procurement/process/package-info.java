/** Ties purchase requests and orders to their models. */
@NullMarked
package org.officeflow.procurement.process;

import org.jspecify.annotations.NullMarked;
