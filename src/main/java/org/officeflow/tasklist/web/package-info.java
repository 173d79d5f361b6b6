/** What the tabs of Tasklist ask for over HTTP. */
@NullMarked
package org.officeflow.tasklist.web;

import org.jspecify.annotations.NullMarked;
