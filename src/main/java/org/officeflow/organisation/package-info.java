/** The people of the office: who they are, who manages whom, who holds which role, and when the office works. */
@NullMarked
package org.officeflow.organisation;

import org.jspecify.annotations.NullMarked;
