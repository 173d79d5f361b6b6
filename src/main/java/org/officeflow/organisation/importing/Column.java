package org.officeflow.organisation.importing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of an import file.
 *
 * @param name as the file's first line writes it
 * @param storedAs the table's column
 * @param type what the cells hold
 * @param key whether the column is part of what makes a row unique
 * @param mayBeAbsent whether a file may come without the column; what is stored then stays as it is
 * @param mayBeEmpty whether a cell may be empty
 * @param refersTo the kind whose key the cells name
 * @param besides what the cells may name instead
 */
public record Column(
        String name,
        String storedAs,
        CellType type,
        boolean key,
        boolean mayBeAbsent,
        boolean mayBeEmpty,
        @Nullable String refersTo,
        Set<String> besides) {

    /** Part of what makes a row unique. */
    public static Column key(String name, CellType type) {
        return new Column(name, name, type, true, false, false, null, Set.of());
    }

    /** A column that every file has, filled in every row. */
    public static Column required(String name, CellType type) {
        return new Column(name, name, type, false, false, false, null, Set.of());
    }

    /** A column that every file has, with cells that may be empty. */
    public static Column fillable(String name, CellType type) {
        return new Column(name, name, type, false, false, true, null, Set.of());
    }

    /** A column that a file may leave out, with cells that may be empty. */
    public static Column optional(String name, CellType type) {
        return new Column(name, name, type, false, true, true, null, Set.of());
    }

    /** A column that a file may leave out, but if it is there every cell is filled. */
    public static Column optionalButFilled(String name, CellType type) {
        return new Column(name, name, type, false, true, false, null, Set.of());
    }

    /** The same column, kept in a table column of another name. */
    public Column storedAs(String tableColumn) {
        return new Column(name, tableColumn, type, key, mayBeAbsent, mayBeEmpty, refersTo, besides);
    }

    /** The same column, its cells naming rows of a kind. */
    public Column refersTo(String kind) {
        return new Column(name, storedAs, type, key, mayBeAbsent, mayBeEmpty, kind, besides);
    }

    /** The same column, its cells naming rows of the kind or one of these. */
    public Column orOneOf(Set<String> words) {
        return new Column(name, storedAs, type, key, mayBeAbsent, mayBeEmpty, refersTo, Set.copyOf(words));
    }
}
