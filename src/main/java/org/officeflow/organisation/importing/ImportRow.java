package org.officeflow.organisation.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells fit their columns.
 *
 * @param line line of the file at which the row begins
 * @param values by column name; null for an empty cell, no entry for a column that the file does not have
 */
public record ImportRow(long line, Map<String, @Nullable Object> values) {

    /** The cell's value, null if it is empty. */
    public @Nullable Object value(String column) {
        return values.get(column);
    }

    /** The cell's text, null if it is empty. */
    public @Nullable String text(String column) {
        return (String) values.get(column);
    }

    /** A number that the column requires. */
    public BigDecimal decimal(String column) {
        return (BigDecimal) Objects.requireNonNull(values.get(column), column);
    }

    /** A whole number that the column requires. */
    public int whole(String column) {
        return (Integer) Objects.requireNonNull(values.get(column), column);
    }

    /** The values of these columns, in their order. */
    public List<Object> key(List<Column> columns) {
        return columns.stream()
                .map(column -> Objects.requireNonNull(values.get(column.name()), column.name()))
                .toList();
    }
}
