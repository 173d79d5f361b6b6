/** How steps that run on their own get started. */
@NullMarked
package org.officeflow.engine.jobs;

import org.jspecify.annotations.NullMarked;
