/** What only the engine's inner classes can do with users. */
@NullMarked
package org.officeflow.engine.identity;

import org.jspecify.annotations.NullMarked;
