package org.officeflow.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans in memory, read once and used for one document after the other. Without its ligatures: looking for them takes
 * longer than all the rest of a page, and a reader who copies "office" out of the PDF wants six letters.
 */
record Typeface(TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont italic) {

    private static final String NAME = "Liberation Sans";

    static Typeface read() {
        return new Typeface(font("Regular"), font("Bold"), font("Italic"));
    }

    /** Lets the builder of this document write in it; a style that the document does not use costs nothing. */
    void giveTo(PdfRendererBuilder builder, PDDocument document) {
        builder.useFont(new InDocument(document, regular), NAME, 400, FontStyle.NORMAL, true);
        builder.useFont(new InDocument(document, bold), NAME, 700, FontStyle.NORMAL, true);
        builder.useFont(new InDocument(document, italic), NAME, 400, FontStyle.ITALIC, true);
    }

    private static TrueTypeFont font(String style) {
        var file = "/liberation/LiberationSans-" + style + ".ttf";
        try (var input = Typeface.class.getResourceAsStream(file)) {
            if (input == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(input.readAllBytes()));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read", e);
        }
    }

    private static final class InDocument extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;

        InDocument(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException("A font cannot be put into the PDF", e);
            }
        }
    }
}
