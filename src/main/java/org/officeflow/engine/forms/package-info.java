/** What a form shows and what it accepts: facts laid over on opening, answers checked on the way in, the same on every way in. */
@NullMarked
package org.officeflow.engine.forms;

import org.jspecify.annotations.NullMarked;
