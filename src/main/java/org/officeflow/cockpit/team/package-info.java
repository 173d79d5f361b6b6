/** The page Team: what a superior's people have to do, and giving a task to another of them. */
@NullMarked
package org.officeflow.cockpit.team;

import org.jspecify.annotations.NullMarked;
