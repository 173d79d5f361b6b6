package org.officeflow.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.document.Upload.Accepted;
import org.officeflow.document.Upload.Reason;
import org.officeflow.document.Upload.Refused;
import org.officeflow.testing.MovableClock;
import org.officeflow.testing.RoomDatabase;

class DocumentsTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private static RoomDatabase database;
    private static Documents documents;

    private final String reference = "PR-2026-" + NUMBER.incrementAndGet();

    @BeforeAll
    static void open() {
        database = RoomDatabase.open(CLOCK, DocumentRoom::register);
        documents = database.bean(Documents.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aFileIsKeptAsItCameAndListedWithItsCase() {
        var content = bytes("%PDF-1.7 a quote");
        var first = accepted(upload("Angebot für Łódź.pdf", "application/pdf", content));
        CLOCK.advance(Duration.ofSeconds(1));
        var second = accepted(upload("notes.txt", "text/plain; charset=utf-8", bytes("12 lamps, 250 €\n")));

        assertThat(first.fileName()).isEqualTo("Angebot für Łódź.pdf");
        assertThat(first.size()).isEqualTo(content.length);
        assertThat(first.createdBy()).isEqualTo("employee");
        assertThat(second.mediaType()).isEqualTo("text/plain");
        assertThat(documents.content(first.id())).isEqualTo(content);
        assertThat(documents.find(first.id())).contains(first);
        assertThat(documents.ofReference(reference)).containsExactly(first, second);
    }

    @Test
    void everyAcceptedKindIsTakenWithItsOwnContent() throws IOException {
        accepted(upload("a.png", "image/png", latin("\u0089PNG\r\n\u001a\nxxxx")));
        accepted(upload("a.JPG", "image/jpeg", latin("\u00ff\u00d8\u00ff\u00e0xxxx")));
        accepted(upload("a.docx", DOCX, zip("[Content_Types].xml", "word/document.xml")));
        accepted(upload("a.xlsx", XLSX, zip("[Content_Types].xml", "xl/workbook.xml")));
        accepted(upload("a.odt", ODT, openDocument(ODT)));
        accepted(upload("a.ods", ODS, openDocument(ODS)));
        accepted(upload("a.csv", "text/csv", bytes("a;b\r\n1;2\r\n")));
        assertThat(documents.ofReference(reference)).hasSize(7);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefused() throws IOException {
        refused(Reason.CONTENT, upload("a.png", "image/png", bytes("<html><script>alert(1)</script>")));
        refused(Reason.CONTENT, upload("a.pdf", "application/pdf", latin("MZ\u0090\u0000")));
        refused(Reason.CONTENT, upload("a.jpg", "image/jpeg", latin("\u0089PNG\r\n\u001a\n")));
        refused(Reason.CONTENT, upload("a.txt", "text/plain", latin("MZ\u0090\u0000")));
        refused(Reason.CONTENT, upload("a.docx", DOCX, zip("[Content_Types].xml", "xl/workbook.xml")));
        refused(Reason.CONTENT, upload("a.docx", DOCX, zip("evil.exe")));
        refused(Reason.CONTENT, upload("a.docx", DOCX, latin("PK\u0003\u0004 and then nothing of a zip")));
        refused(Reason.CONTENT, upload("a.odt", ODT, openDocument(ODS)));
        refused(Reason.CONTENT, upload("a.odt", ODT, zip("mimetype")));
        assertThat(documents.ofReference(reference)).isEmpty();
    }

    @Test
    void aWordFileWithMacrosIsRefused() throws IOException {
        refused(
                Reason.CONTENT,
                upload("a.docx", DOCX, zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, text/html",
        "a.svg, image/svg+xml",
        "a.exe, application/octet-stream",
        "a.pdf, text/plain",
        "a.html, text/plain",
        "a.pdf.exe, application/pdf",
        "a.docm, application/vnd.ms-word.document.macroEnabled.12",
        "a.pdf, nonsense"
    })
    void otherKindsOfFileAreRefused(String name, String mediaType) {
        refused(Reason.MEDIA_TYPE, upload(name, mediaType, bytes("%PDF-1.7")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.pdf",
                "C:\\fakepath\\quote.pdf",
                "folder/quote.pdf",
                "quote\u202efdp.exe.pdf",
                "quote\u2067.pdf",
                "quote\u200b.pdf",
                "quote\r\nX: y.pdf",
                "quote\u0000.pdf",
                "quote\ud800.pdf",
                ".pdf",
                "..pdf",
                "quote",
                "quote.",
                "",
                "   ",
                "quote|.pdf"
            })
    void aFileNameThatCannotBeTrustedIsRefused(String name) {
        refused(Reason.FILE_NAME, upload(name, "application/pdf", bytes("%PDF-1.7")));
    }

    @Test
    void aFileNameIsAtMostTwoHundredCharactersLong() {
        accepted(upload("a".repeat(196) + ".pdf", "application/pdf", bytes("%PDF-1.7")));
        refused(Reason.FILE_NAME, upload("a".repeat(197) + ".pdf", "application/pdf", bytes("%PDF-1.7")));
    }

    @Test
    void blanksAndAccentsInAFileNameAreTidiedUp() {
        assertThat(accepted(upload("  the \u00a0 cafe\u0301 quote.pdf ", "application/pdf", bytes("%PDF-1.7")))
                        .fileName())
                .isEqualTo("the café quote.pdf");
    }

    @Test
    void anEmptyFileIsRefusedAndSoIsOneThatIsTooLarge() {
        refused(Reason.EMPTY, upload("a.pdf", "application/pdf", new byte[0]));
        var large = Arrays.copyOf(bytes("%PDF-1.7"), 10 * 1024 * 1024);
        accepted(upload("a.pdf", "application/pdf", large));
        assertThat(refused(Reason.TOO_LARGE, upload("a.pdf", "application/pdf", Arrays.copyOf(large, large.length + 1)))
                        .explanation())
                .isEqualTo("The file is larger than 10 MB.");
    }

    @Test
    void whatTheHouseItselfWritesMustBeSoundToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        documents.store(reference, "order", "order.pdf", "application/pdf", bytes("oops"), "order"))
                .withMessageContaining("not what its name says");
    }

    @Test
    void aDocumentThatIsNotThereIsNamed() {
        var unknown = UUID.randomUUID();

        assertThat(documents.find(unknown)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> documents.content(unknown))
                .withMessageContaining(unknown.toString());
    }

    @Test
    void aFileThatWasTamperedWithIsNotHandedOut() {
        var document = accepted(upload("a.pdf", "application/pdf", bytes("%PDF-1.7 pay 10")));
        database.jdbc()
                .sql("UPDATE documents SET content = ? WHERE id = ?")
                .params(bytes("%PDF-1.7 pay 99"), document.id())
                .update();

        assertThatIllegalStateException()
                .isThrownBy(() -> documents.content(document.id()))
                .withMessageContaining("not what was stored");
    }

    private Upload upload(String fileName, String mediaType, byte[] content) {
        return documents.upload(reference, "quote", fileName, mediaType, content, "employee");
    }

    private static StoredDocument accepted(Upload upload) {
        assertThat(upload).isInstanceOf(Accepted.class);
        return ((Accepted) upload).document();
    }

    private static Refused refused(Reason reason, Upload upload) {
        assertThat(upload).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.explanation()).endsWith(".");
        });
        return (Refused) upload;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("content"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String mediaType) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("mimetype");
            var content = bytes(mediaType);
            var checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(bytes("<x/>"));
        }
        return bytes.toByteArray();
    }
}
