/** New colleagues tell about themselves before their first day, by a link that is good for one browser and one time. */
@NullMarked
package org.officeflow.onboarding.preboarding;

import org.jspecify.annotations.NullMarked;
