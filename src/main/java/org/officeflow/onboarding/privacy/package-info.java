/** Which private data there is of new colleagues, how long it is kept, and how it is erased. */
@NullMarked
package org.officeflow.onboarding.privacy;

import org.jspecify.annotations.NullMarked;
