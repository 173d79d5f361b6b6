/** Colleagues who change their work: what they get, hand in and keep, and the day on which it happens. */
@NullMarked
package org.officeflow.transfer;

import org.jspecify.annotations.NullMarked;
