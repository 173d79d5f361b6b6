package org.officeflow.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file kept with a case, without its content.
 *
 * @param reference business key of the case
 * @param kind what it is to the case, such as "quote" or "order"
 * @param size in bytes
 * @param createdBy login name of who attached it, or the name of the procedure that wrote it
 */
public record StoredDocument(
        UUID id,
        String reference,
        String kind,
        String fileName,
        String mediaType,
        long size,
        String createdBy,
        Instant createdAt) {}
