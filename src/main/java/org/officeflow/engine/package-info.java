/** The ground floor: what every procedure needs of the engine, and the only room that knows its inner classes. */
@NullMarked
package org.officeflow.engine;

import org.jspecify.annotations.NullMarked;
