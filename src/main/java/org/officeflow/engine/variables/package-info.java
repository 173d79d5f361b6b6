/** What the engine may keep of a case: text, numbers, yes or no, dates; everything else passes through or is refused. */
@NullMarked
package org.officeflow.engine.variables;

import org.jspecify.annotations.NullMarked;
