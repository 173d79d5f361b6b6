/** What the office tells people by mail: templates, the outbox that no mail gets lost in, and its sender. */
@NullMarked
package org.officeflow.notification;

import org.jspecify.annotations.NullMarked;
