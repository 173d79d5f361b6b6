/** People who leave: from the notice to the last returned badge. */
@NullMarked
package org.officeflow.leaving;

import org.jspecify.annotations.NullMarked;
