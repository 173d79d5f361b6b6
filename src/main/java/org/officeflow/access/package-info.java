/** What people can be let into, who has been, by which hand or machine, and what nobody should have together. */
@NullMarked
package org.officeflow.access;

import org.jspecify.annotations.NullMarked;
