package org.officeflow.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells from its bytes what a file really is. */
final class FileContent {

    private FileContent() {}

    /** Whether the file begins with these bytes, each written as the character of its number. */
    static boolean startsWith(byte[] content, String signature) {
        var bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** Text holds no control characters but tabs and line ends. UTF-8 and the usual Western code pages pass. */
    static boolean isText(byte[] content) {
        for (var each : content) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return true;
    }

    /** A Word or Excel file without macros. */
    static boolean isOfficeOpenXml(byte[] content, String folder) {
        var names = zipEntries(content);
        return names.contains("[Content_Types].xml")
                && names.stream().anyMatch(name -> name.startsWith(folder))
                && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
    }

    /** An OpenDocument file says what it is, uncompressed, in its first entry. */
    static boolean isOpenDocument(byte[] content, String mediaType) {
        var entry = "mimetype" + mediaType;
        return startsWith(content, "PK\u0003\u0004")
                && content.length > 30 + entry.length()
                && new String(content, 30, entry.length(), StandardCharsets.ISO_8859_1).equals(entry)
                && !zipEntries(content).isEmpty();
    }

    /** Reads the table of contents only: nothing is unpacked, however much it would become. */
    private static List<String> zipEntries(byte[] content) {
        if (!startsWith(content, "PK\u0003\u0004")) {
            return List.of();
        }
        try {
            var file = Files.createTempFile("officeflow-upload", ".zip");
            try {
                Files.write(file, content);
                try (var zip = new ZipFile(file.toFile())) {
                    return zip.stream().map(entry -> entry.getName()).toList();
                }
            } catch (ZipException e) {
                return List.of();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be checked", e);
        }
    }
}
