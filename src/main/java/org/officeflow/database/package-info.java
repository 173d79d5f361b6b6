/** The cellar: the PostgreSQL that comes along for the demo and the tests, and the one line that says why it cannot start. */
@NullMarked
package org.officeflow.database;

import org.jspecify.annotations.NullMarked;
