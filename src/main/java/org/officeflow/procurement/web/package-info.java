/** Purchase requests over HTTP, for those who may read the case, also after it has ended. */
@NullMarked
package org.officeflow.procurement.web;

import org.jspecify.annotations.NullMarked;
