package org.officeflow.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The kinds of file that a case may hold, each with the endings of its name and the look of its first bytes. */
enum MediaType {
    PDF("application/pdf", Set.of("pdf"), content -> FileContent.startsWith(content, "%PDF-")),
    PNG("image/png", Set.of("png"), content -> FileContent.startsWith(content, "\u0089PNG\r\n\u001a\n")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), content -> FileContent.startsWith(content, "\u00ff\u00d8\u00ff")),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            content -> FileContent.isOfficeOpenXml(content, "word/")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Set.of("xlsx"),
            content -> FileContent.isOfficeOpenXml(content, "xl/")),
    ODT(
            "application/vnd.oasis.opendocument.text",
            Set.of("odt"),
            content -> FileContent.isOpenDocument(content, "application/vnd.oasis.opendocument.text")),
    ODS(
            "application/vnd.oasis.opendocument.spreadsheet",
            Set.of("ods"),
            content -> FileContent.isOpenDocument(content, "application/vnd.oasis.opendocument.spreadsheet")),
    TXT("text/plain", Set.of("txt"), FileContent::isText),
    CSV("text/csv", Set.of("csv"), FileContent::isText);

    private final String mediaName;
    private final Set<String> endings;
    private final Predicate<byte[]> looksRight;

    MediaType(String mediaName, Set<String> endings, Predicate<byte[]> looksRight) {
        this.mediaName = mediaName;
        this.endings = endings;
        this.looksRight = looksRight;
    }

    /** The type of that name; what follows a semicolon, such as a charset, does not matter. */
    static Optional<MediaType> of(String name) {
        var bare = name.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaName.equals(bare))
                .findFirst();
    }

    /** The type of a file of that name. */
    static Optional<MediaType> ofEnding(String fileName) {
        return Arrays.stream(values()).filter(type -> type.fits(fileName)).findFirst();
    }

    static List<String> endings() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream().sorted())
                .toList();
    }

    String mediaName() {
        return mediaName;
    }

    boolean fits(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return endings.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    boolean fits(byte[] content) {
        return looksRight.test(content);
    }
}
