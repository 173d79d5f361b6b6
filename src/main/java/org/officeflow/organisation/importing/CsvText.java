package org.officeflow.organisation.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The text of a CSV file, taken apart into lines of cells: UTF-8 with or without byte order mark, comma or semicolon. */
final class CsvText {

    private static final Pattern LINE_IN_MESSAGE = Pattern.compile("(?:startline|at line:) (\\d+)");

    /** A record of the file with the line it begins at. */
    record Line(long number, List<String> cells) {}

    /** The file taken apart, or what is wrong with it as a whole. */
    sealed interface Result {
        record Lines(List<Line> lines, boolean semicolons) implements Result {}

        record Unreadable(Fault fault) implements Result {}
    }

    private CsvText() {}

    static Result read(String file, byte[] content) {
        var buffer = ByteBuffer.wrap(content);
        var chars = CharBuffer.allocate(content.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var result = decoder.decode(buffer, chars, true);
        var text = chars.flip().toString();
        if (result.isError()) {
            return unreadable(file, lineBreaks(text) + 1, "The file is not UTF-8 text; save it as \"CSV UTF-8\".");
        }
        // one spelling of an accented letter, so that a login is the same login whatever program wrote the file
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        return split(file, normal.startsWith("\uFEFF") ? normal.substring(1) : normal);
    }

    private static Result split(String file, String text) {
        if (text.isBlank()) {
            return unreadable(file, 1, "The file is empty.");
        }
        var semicolons = isSeparatedBySemicolons(text);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Line>();
        var number = 1L;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var records = parser.iterator();
            while (records.hasNext()) {
                var cells = records.next().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new Line(number, cells));
                }
                number = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            return unreadable(
                    file,
                    lineOf(e, number),
                    "A quotation mark is opened and never closed, or stands in the "
                            + "middle of a cell. A cell with quotation marks is put in quotation marks and doubles its own.");
        }
        return new Result.Lines(lines, semicolons);
    }

    private static boolean isSeparatedBySemicolons(String text) {
        var first = text.stripLeading().lines().findFirst().orElse("");
        return first.contains(";") && !first.contains(",");
    }

    private static long lineOf(Exception e, long otherwise) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var line = LINE_IN_MESSAGE.matcher(String.valueOf(cause.getMessage()));
            if (line.find()) {
                return Long.parseLong(line.group(1));
            }
        }
        return otherwise;
    }

    private static long lineBreaks(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    private static Result unreadable(String file, long line, String reason) {
        return new Result.Unreadable(new Fault(file, line, "", reason));
    }
}
