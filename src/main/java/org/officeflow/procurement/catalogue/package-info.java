/** What can be bought, from whom and at what price. */
@NullMarked
package org.officeflow.procurement.catalogue;

import org.jspecify.annotations.NullMarked;
