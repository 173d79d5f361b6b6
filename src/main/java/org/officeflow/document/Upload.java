package org.officeflow.document;

/** What came of an uploaded file. */
public sealed interface Upload {

    /** The file is kept. */
    record Accepted(StoredDocument document) implements Upload {}

    /** The file is not kept. */
    record Refused(Reason reason, String explanation) implements Upload {}

    /** Why a file is refused. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        FILE_NAME,
        MEDIA_TYPE,
        CONTENT,
        /** Nobody said what it is, or it has no place here. */
        KIND
    }
}
