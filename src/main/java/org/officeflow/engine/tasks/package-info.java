/** The engine's open tasks, found for many people at once. */
@NullMarked
package org.officeflow.engine.tasks;

import org.jspecify.annotations.NullMarked;
