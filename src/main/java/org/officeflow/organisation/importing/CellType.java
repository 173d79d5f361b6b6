package org.officeflow.organisation.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a column hold, and how a cell that does not fit is explained. */
public interface CellType {

    /** The Java type of the values, as the database driver gives it back. */
    Class<?> javaType();

    /**
     * Reads a cell that is not empty.
     *
     * @param decimalComma whether the file writes 12,50 for twelve and a half
     */
    Cell read(String cell, boolean decimalComma);

    /** A cell's value, or what is wrong with it. */
    sealed interface Cell {
        /** The value to keep. */
        record Value(Object value) implements Cell {}

        /** What is wrong, to be read after the cell's content: "is not a date". */
        record Wrong(String reason) implements Cell {}
    }

    /** Text of at most so many characters on one line. */
    static CellType text(int maxLength) {
        return text(maxLength, Pattern.compile("[^\\p{Cntrl}]*"), "holds a control character or a line break");
    }

    /** Text of at most so many characters that fits a pattern. */
    static CellType text(int maxLength, Pattern pattern, String otherwise) {
        return new Simple(String.class, (cell, comma) -> {
            if (cell.codePointCount(0, cell.length()) > maxLength) {
                return new Cell.Wrong("is too long: " + cell.codePointCount(0, cell.length()) + " characters, "
                        + maxLength + " at most");
            }
            return pattern.matcher(cell).matches() ? new Cell.Value(cell) : new Cell.Wrong(otherwise);
        });
    }

    /** A whole number between two bounds, both included. */
    static CellType whole(int least, int most) {
        return new Simple(Integer.class, (cell, comma) -> {
            if (!cell.matches("[+-]?\\d{1,18}")) {
                return new Cell.Wrong("is not a whole number");
            }
            var number = Long.parseLong(cell);
            return number < least || number > most
                    ? new Cell.Wrong("is not between " + least + " and " + most)
                    : new Cell.Value((int) number);
        });
    }

    /** A number that is not negative, with at most so many digits in all, of them so many behind the point. */
    static CellType decimal(int digits, int behindPoint) {
        var limit = BigDecimal.TEN.pow(digits - behindPoint);
        return new Simple(BigDecimal.class, (cell, comma) -> {
            var text = comma && cell.matches("[+-]?\\d+,\\d+") ? cell.replace(',', '.') : cell;
            if (!text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?")) {
                return new Cell.Wrong("is not a number such as 1234.50");
            }
            var number = new BigDecimal(text);
            if (number.signum() < 0) {
                return new Cell.Wrong("is negative");
            }
            if (number.stripTrailingZeros().scale() > behindPoint) {
                return new Cell.Wrong("has more than " + behindPoint + " digits behind the point");
            }
            return number.compareTo(limit) >= 0
                    ? new Cell.Wrong("is too large: it has to be below " + limit.toPlainString())
                    : new Cell.Value(number);
        });
    }

    /** A day, written 2026-03-31. */
    static CellType date() {
        return new Simple(LocalDate.class, (cell, comma) -> {
            try {
                var date = LocalDate.parse(cell);
                return date.getYear() < 1900 || date.getYear() > 2200
                        ? new Cell.Wrong("is not a date between 1900 and 2200")
                        : new Cell.Value(date);
            } catch (DateTimeParseException e) {
                return new Cell.Wrong("is not a date such as 2026-03-31");
            }
        });
    }

    /** Yes or no, written t and f, true and false, yes and no, 1 and 0. */
    static CellType flag() {
        var yes = Set.of("t", "true", "yes", "y", "1");
        var no = Set.of("f", "false", "no", "n", "0");
        return new Simple(Boolean.class, (cell, comma) -> {
            var lower = cell.toLowerCase(Locale.ROOT);
            if (yes.contains(lower)) {
                return new Cell.Value(true);
            }
            return no.contains(lower) ? new Cell.Value(false) : new Cell.Wrong("is neither true nor false");
        });
    }

    /** One word of a list. */
    static CellType oneOf(List<String> words) {
        return new Simple(
                String.class,
                (cell, comma) -> words.contains(cell)
                        ? new Cell.Value(cell)
                        : new Cell.Wrong("is none of " + String.join(", ", words)));
    }

    /** Compares two values of one column: 1.50 and 1.5 are the same number. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber) == 0;
        }
        return Objects.equals(one, other);
    }

    /** A type made of a function. */
    record Simple(Class<?> javaType, Reading reading) implements CellType {
        @Override
        public Cell read(String cell, boolean decimalComma) {
            return reading.read(cell, decimalComma);
        }

        /** Reads one cell. */
        @FunctionalInterface
        public interface Reading {
            Cell read(String cell, boolean decimalComma);
        }
    }
}
