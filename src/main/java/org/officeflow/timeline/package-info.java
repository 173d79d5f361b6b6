/** What happened in a case, in words, for whoever may read the case. */
@NullMarked
package org.officeflow.timeline;

import org.jspecify.annotations.NullMarked;
