package org.officeflow.tasklist.web;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the tab.
 *
 * @param attachedBy name of the person, or of Officeflow where a procedure wrote it
 */
record TaskDocument(UUID id, String fileName, long size, String attachedBy, Instant attachedAt) {}
