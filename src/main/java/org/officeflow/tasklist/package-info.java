/** What Officeflow adds to Tasklist: the documents of a task's case. */
@NullMarked
package org.officeflow.tasklist;

import org.jspecify.annotations.NullMarked;
