/** What may be deployed, what a model may call, and the check at start-up that everything is there. */
@NullMarked
package org.officeflow.engine.deployment;

import org.jspecify.annotations.NullMarked;
