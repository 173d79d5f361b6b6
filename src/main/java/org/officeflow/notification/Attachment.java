package org.officeflow.notification;

import java.util.UUID;

/** A file that goes along with a mail. */
public sealed interface Attachment {

    /** A document of the case, read when the mail is sent. */
    record OfDocument(UUID document) implements Attachment {}

    /** A file that is kept nowhere else. */
    record OfBytes(String fileName, String mediaType, byte[] content) implements Attachment {

        public OfBytes {
            Mail.requireOneLine("The name of an attachment", fileName);
            Mail.requireOneLine("The media type of an attachment", mediaType);
        }
    }

    static Attachment document(UUID document) {
        return new OfDocument(document);
    }

    static Attachment file(String fileName, String mediaType, byte[] content) {
        return new OfBytes(fileName, mediaType, content.clone());
    }
}
