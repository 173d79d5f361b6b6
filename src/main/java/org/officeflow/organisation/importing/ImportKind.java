package org.officeflow.organisation.importing;

import java.util.List;
import java.util.Set;

/** A kind of file that can be imported. Every room contributes its own. */
public interface ImportKind {

    /** The name in the address of an import, for example {@code people}. */
    String name();

    /** The other name a file of this kind may have, for example {@code employees.csv}. */
    String fileName();

    /** What the rows are called, for example {@code people} or {@code items}. */
    default String rows() {
        return name().replace('-', ' ');
    }

    /** The place in the order of a start-up: a kind comes after those that it refers to. */
    int order();

    /** The columns, those that are always there first. */
    List<Column> columns();

    /** Rules over several cells or rows. Called only if every cell is right by itself. */
    default List<Fault> check(ImportFile file) {
        return List.of();
    }

    /** First key column of the rows that other files may name. */
    Set<String> known();

    /** First key column of the rows that other files may name beside those of a file of this kind, which need not know them yet. */
    default Set<String> knownWithoutFile() {
        return Set.of();
    }

    /** Compares the file with what is stored; nothing is written yet. */
    ImportPlan plan(ImportFile file);

    /** The columns that make a row unique. */
    default List<Column> keyColumns() {
        return columns().stream().filter(Column::key).toList();
    }
}
