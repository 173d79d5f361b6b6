/** The one page of the office that nobody logs in to: a new colleague's details and papers. */
@NullMarked
package org.officeflow.onboarding.preboarding.web;

import org.jspecify.annotations.NullMarked;
