/** The languages that Officeflow speaks, and which of them is right for whoever asks. */
@NullMarked
package org.officeflow.language;

import org.jspecify.annotations.NullMarked;
