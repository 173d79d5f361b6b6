/** One PDF that tells a whole case: what was asked, who decided under which rule, what happened, its papers and its mails. */
@NullMarked
package org.officeflow.dossier;

import org.jspecify.annotations.NullMarked;
