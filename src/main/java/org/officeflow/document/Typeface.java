package org.officeflow.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
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

    /** With every letter that it has: Latin, Greek, Cyrillic, Hebrew and more. */
    static Typeface whole() {
        return new Typeface(parsed(file("Regular")), parsed(file("Bold")), parsed(file("Italic")));
    }

    /** With the Latin letters only: each document lists the widths of all letters of its font, so few letters are quick. */
    static Typeface latin() {
        var whole = whole();
        return new Typeface(latinOf(whole.regular), latinOf(whole.bold), latinOf(whole.italic));
    }

    /** Whether {@link #latin} can write all of this. */
    static boolean latinSuffices(String text) {
        return text.codePoints().allMatch(Typeface::isLatin);
    }

    /** The letters of Europe's Latin alphabets, the signs between them, and the euro. */
    private static boolean isLatin(int character) {
        return character < 0x250 || character >= 0x2010 && character < 0x2045 || character == '€';
    }

    /** Lets the builder of this document write in it; a style that the document does not use costs nothing. */
    void giveTo(PdfRendererBuilder builder, PDDocument document) {
        builder.useFont(new InDocument(document, regular), NAME, 400, FontStyle.NORMAL, true);
        builder.useFont(new InDocument(document, bold), NAME, 700, FontStyle.NORMAL, true);
        builder.useFont(new InDocument(document, italic), NAME, 400, FontStyle.ITALIC, true);
    }

    private static TrueTypeFont latinOf(TrueTypeFont font) {
        try {
            var subset = new TTFSubsetter(font);
            IntStream.rangeClosed(0, '€').filter(Typeface::isLatin).forEach(subset::add);
            var file = new ByteArrayOutputStream();
            subset.writeToStream(file);
            return parsed(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The Latin letters of a font cannot be read", e);
        }
    }

    private static TrueTypeFont parsed(byte[] file) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("A font cannot be read", e);
        }
    }

    private static byte[] file(String style) {
        var file = "/liberation/LiberationSans-" + style + ".ttf";
        try (var input = Typeface.class.getResourceAsStream(file)) {
            if (input == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            return input.readAllBytes();
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
