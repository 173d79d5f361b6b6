package org.officeflow.document;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/**
 * Binds a PDF and the papers of its case into one file. Every paper is inside as it came, as an attachment of the PDF; PDFs and
 * pictures are shown as pages too, with captions in the language of whoever asks. Of a paper's pages only what is to be seen is taken over: no script, no link, no form.
 */
@Component
public class PdfBinder {

    private static final Words WORDS = Words.of("document");
    private static final float MARGIN = 40;
    private static final float CAPTION = 8;

    /** One paper of the case. */
    public record Paper(StoredDocument document, byte[] content) {}

    /** The front with the papers behind it. */
    public byte[] bind(byte[] front, List<Paper> papers) {
        try (var bound = Loader.loadPDF(front)) {
            var attached = new TreeMap<String, PDComplexFileSpecification>();
            try (var font = PdfBinder.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
                var caption = PDType0Font.load(bound, font);
                for (var paper : papers) {
                    show(bound, paper, caption);
                    attached.put(key(attached, paper), attachment(bound, paper));
                }
            }
            attach(bound, attached);
            var output = new ByteArrayOutputStream();
            bound.save(output);
            return output.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The papers cannot be bound", e);
        }
    }

    private static void show(PDDocument bound, Paper paper, PDFont font) throws IOException {
        var type = paper.document().mediaType();
        var name = paper.document().fileName();
        try {
            if (type.equals(MediaType.PDF.mediaName())) {
                pages(bound, paper, font);
            } else if (type.startsWith("image/")) {
                var picture = PDImageXObject.createFromByteArray(bound, paper.content(), name);
                picture(bound, picture, name, font);
            }
        } catch (IOException | RuntimeException e) {
            sheet(bound, WORDS.say("paper.not-shown", name), font);
        }
    }

    private static void pages(PDDocument bound, Paper paper, PDFont font) throws IOException {
        try (var source = Loader.loadPDF(paper.content())) {
            var layers = new LayerUtility(bound);
            var count = source.getNumberOfPages();
            for (var index = 0; index < count; index++) {
                var form = layers.importPageAsForm(source, index);
                var box = form.getBBox();
                var page = new PDPage(PDRectangle.A4);
                var scale = scale(box.getWidth(), box.getHeight());
                try (var content = new PDPageContentStream(bound, page)) {
                    content.saveGraphicsState();
                    var place = AffineTransform.getTranslateInstance(MARGIN, MARGIN);
                    place.scale(scale, scale);
                    place.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
                    content.transform(new org.apache.pdfbox.util.Matrix(place));
                    content.drawForm(form);
                    content.restoreGraphicsState();
                    caption(content, WORDS.say("paper.page", paper.document().fileName(), index + 1, count), font);
                }
                bound.addPage(page);
            }
        }
    }

    private static void picture(PDDocument bound, PDImageXObject picture, String name, PDFont font) throws IOException {
        var scale = Math.min(1, scale(picture.getWidth(), picture.getHeight()));
        var height = picture.getHeight() * scale;
        var page = new PDPage(PDRectangle.A4);
        try (var content = new PDPageContentStream(bound, page)) {
            var top = PDRectangle.A4.getHeight() - 2 * MARGIN - height;
            content.drawImage(picture, MARGIN, top + MARGIN, picture.getWidth() * scale, height);
            caption(content, name, font);
        }
        bound.addPage(page);
    }

    private static void sheet(PDDocument bound, String sentence, PDFont font) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        try (var content = new PDPageContentStream(bound, page)) {
            caption(content, sentence, font);
        }
        bound.addPage(page);
    }

    /** So that the width and the height both fit between the margins. */
    private static float scale(float width, float height) {
        return Math.min(
                (PDRectangle.A4.getWidth() - 2 * MARGIN) / width, (PDRectangle.A4.getHeight() - 3 * MARGIN) / height);
    }

    private static void caption(PDPageContentStream content, String words, PDFont font) throws IOException {
        content.beginText();
        content.setFont(font, CAPTION);
        content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
        content.showText(printable(words, font));
        content.endText();
    }

    /** A file name may hold letters that the font has not. */
    private static String printable(String words, PDFont font) {
        var text = new StringBuilder();
        words.codePoints().forEach(letter -> {
            var one = Character.toString(letter);
            try {
                font.encode(one);
                text.append(one);
            } catch (IOException | IllegalArgumentException e) {
                text.append('?');
            }
        });
        return text.toString();
    }

    private static String key(Map<String, ?> attached, Paper paper) {
        return "%03d %s".formatted(attached.size() + 1, paper.document().fileName());
    }

    private static PDComplexFileSpecification attachment(PDDocument bound, Paper paper) throws IOException {
        var file = new PDEmbeddedFile(bound, new ByteArrayInputStream(paper.content()));
        file.setSubtype(paper.document().mediaType());
        file.setSize(paper.content().length);
        var specification = new PDComplexFileSpecification();
        specification.setFile(paper.document().fileName());
        specification.setFileUnicode(paper.document().fileName());
        specification.setEmbeddedFile(file);
        return specification;
    }

    private static void attach(PDDocument bound, Map<String, PDComplexFileSpecification> attached) {
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(attached);
        var names = new PDDocumentNameDictionary(bound.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        bound.getDocumentCatalog().setNames(names);
    }
}
