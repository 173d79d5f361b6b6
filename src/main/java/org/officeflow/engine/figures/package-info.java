/** How much, how long, how late: figures over cases and their steps, counted where the engine keeps them. */
@NullMarked
package org.officeflow.engine.figures;

import org.jspecify.annotations.NullMarked;
