/** Who has read and followed what, as files. */
@NullMarked
package org.officeflow.learning.web;

import org.jspecify.annotations.NullMarked;
