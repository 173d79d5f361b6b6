/** What models, their steps and rules, and the lists of Tasklist are called in the language of whoever reads it. */
@NullMarked
package org.officeflow.engine.names;

import org.jspecify.annotations.NullMarked;
