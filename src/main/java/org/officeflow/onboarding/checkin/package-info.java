/** Check-ins: how it goes some time after the first day, and what human resources do about it. */
@NullMarked
package org.officeflow.onboarding.checkin;

import org.jspecify.annotations.NullMarked;
