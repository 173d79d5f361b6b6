/** What people have to know: policies that they acknowledge by version, trainings that they follow and renew. */
@NullMarked
package org.officeflow.learning;

import org.jspecify.annotations.NullMarked;
