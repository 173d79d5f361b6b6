/** What the engine remembers of a case: everything that an auditor asks for, nothing twice. */
@NullMarked
package org.officeflow.engine.history;

import org.jspecify.annotations.NullMarked;
