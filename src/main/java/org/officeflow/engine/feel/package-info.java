/** The expression language of decision tables and forms. */
@NullMarked
package org.officeflow.engine.feel;

import org.jspecify.annotations.NullMarked;
