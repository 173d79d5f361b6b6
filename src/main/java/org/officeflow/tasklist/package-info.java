/** What Officeflow adds to Tasklist: the cases on the cards, the start page, documents and timeline of a task's case. */
@NullMarked
package org.officeflow.tasklist;

import org.jspecify.annotations.NullMarked;
