/** The papers of a case: files that people attach, and the PDFs that the office sends and keeps. */
@NullMarked
package org.officeflow.document;

import org.jspecify.annotations.NullMarked;
