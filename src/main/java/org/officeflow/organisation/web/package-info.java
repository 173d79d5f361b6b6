/** Imports over HTTP, for administrators. */
@NullMarked
package org.officeflow.organisation.web;

import org.jspecify.annotations.NullMarked;
