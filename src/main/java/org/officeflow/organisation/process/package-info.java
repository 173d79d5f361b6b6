/** Keeps the engine's users and groups in step with the organisation's people. */
@NullMarked
package org.officeflow.organisation.process;

import org.jspecify.annotations.NullMarked;
