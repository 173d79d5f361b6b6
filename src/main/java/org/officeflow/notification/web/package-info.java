/** The outbox over HTTP. */
@NullMarked
package org.officeflow.notification.web;

import org.jspecify.annotations.NullMarked;
