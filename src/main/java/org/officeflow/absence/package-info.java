/** Absences: somebody is away for some days, somebody else decides for them, and afterwards everything is as before. */
@NullMarked
package org.officeflow.absence;

import org.jspecify.annotations.NullMarked;
