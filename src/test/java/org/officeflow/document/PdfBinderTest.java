package org.officeflow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfBinderTest {

    private final PdfBinder binder = new PdfBinder();
    private final byte[] front = new PdfRenderer()
            .render("order", Locale.ENGLISH, Orders.withLines(1).model());

    @Test
    void pagesOfAPaperFollowAndTheFileItselfIsInside() throws IOException {
        var order = new PdfRenderer()
                .render("order", Locale.ENGLISH, Orders.withLines(3).model());
        try (var bound =
                Loader.loadPDF(binder.bind(front, List.of(paper("the order.pdf", "application/pdf", order))))) {
            assertThat(bound.getNumberOfPages()).isEqualTo(2);
            assertThat(text(bound, 2)).contains("the order.pdf, page 1 of 1", "Total to pay", "1,541.91");
            assertThat(inside(bound, "001 the order.pdf")).isEqualTo(order);
            assertThat(bound.getDocumentInformation().getTitle()).isEqualTo("Purchase order PO-2026-00042");
        }
    }

    @Test
    void aPictureIsShownAndATextIsOnlyInside() throws IOException {
        var picture = picture(3000, 500);
        var text = "a;b".getBytes(StandardCharsets.UTF_8);
        var papers = List.of(paper("photo.png", "image/png", picture), paper("list.csv", "text/csv", text));
        try (var bound = Loader.loadPDF(binder.bind(front, papers))) {
            assertThat(bound.getNumberOfPages()).isEqualTo(2);
            assertThat(text(bound, 2)).contains("photo.png");
            assertThat(bound.getPage(1).getResources().getXObjectNames()).hasSize(1);
            assertThat(inside(bound, "001 photo.png")).isEqualTo(picture);
            assertThat(inside(bound, "002 list.csv")).isEqualTo(text);
        }
    }

    @Test
    void noScriptAndNoLinkOfAPaperComesAlong() throws IOException {
        try (var bound = Loader.loadPDF(binder.bind(front, List.of(paper("trap.pdf", "application/pdf", trap()))))) {
            assertThat(bound.getNumberOfPages()).isEqualTo(2);
            assertThat(bound.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(bound.getPage(1).getAnnotations()).isEmpty();
        }
    }

    @Test
    void whatCannotBeShownIsSaidAndIsInsideNevertheless() throws IOException {
        var broken = "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII);
        var locked = locked();
        var noPicture = "\u0089PNG\r\n\u001a\nnothing".getBytes(StandardCharsets.ISO_8859_1);
        var papers = List.of(
                paper("broken.pdf", "application/pdf", broken),
                paper("locked.pdf", "application/pdf", locked),
                paper("no picture.png", "image/png", noPicture));
        try (var bound = Loader.loadPDF(binder.bind(front, papers))) {
            assertThat(bound.getNumberOfPages()).isEqualTo(4);
            assertThat(text(bound, 2)).contains("broken.pdf cannot be shown as pages.");
            assertThat(text(bound, 3)).contains("locked.pdf cannot be shown as pages.");
            assertThat(text(bound, 4)).contains("no picture.png cannot be shown as pages.");
            assertThat(inside(bound, "001 broken.pdf")).isEqualTo(broken);
            assertThat(inside(bound, "002 locked.pdf")).isEqualTo(locked);
        }
    }

    @Test
    void namesInOtherScriptsAndTheSameNameTwiceAreFine() throws IOException {
        var papers = List.of(
                paper("見積書.pdf", "application/pdf", "%PDF-x".getBytes(StandardCharsets.US_ASCII)),
                paper("a.txt", "text/plain", new byte[] {'1'}),
                paper("a.txt", "text/plain", new byte[] {'2'}));
        try (var bound = Loader.loadPDF(binder.bind(front, papers))) {
            assertThat(text(bound, 2)).contains("???.pdf cannot be shown");
            assertThat(inside(bound, "001 見積書.pdf")).isNotEmpty();
            assertThat(inside(bound, "002 a.txt")).containsExactly('1');
            assertThat(inside(bound, "003 a.txt")).containsExactly('2');
        }
    }

    @Test
    void aLandscapePageIsMadeToFit() throws IOException {
        try (var bound = Loader.loadPDF(binder.bind(front, List.of(paper("wide.pdf", "application/pdf", wide()))))) {
            assertThat(bound.getPage(1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
        }
    }

    private static PdfBinder.Paper paper(String name, String type, byte[] content) {
        var document = new StoredDocument(
                UUID.randomUUID(), "PR-2026-00001", "quote", name, type, content.length, "employee", Instant.EPOCH);
        return new PdfBinder.Paper(document, content);
    }

    private static byte[] trap() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            var link = new PDAnnotationLink();
            link.setAction(new PDActionJavaScript("app.alert('x')"));
            page.setAnnotations(List.of(link));
            pdf.addPage(page);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('y')"));
            return bytes(pdf);
        }
    }

    private static byte[] locked() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(pdf);
        }
    }

    private static byte[] wide() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage(new PDRectangle(2000, 700)));
            return bytes(pdf);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var output = new ByteArrayOutputStream();
        pdf.save(output);
        return output.toByteArray();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", output);
        return output.toByteArray();
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private static byte[] inside(PDDocument pdf, String name) throws IOException {
        return pdf.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .get(name)
                .getEmbeddedFile()
                .toByteArray();
    }
}
