package org.officeflow.organisation.importing;

import java.util.List;
import java.util.Set;

/**
 * A file whose every cell fits its column.
 *
 * @param name file name as people know it
 * @param columns the columns that the file has
 */
public record ImportFile(String name, Set<String> columns, List<ImportRow> rows) {

    /** A fault in one of the file's rows. */
    public Fault fault(ImportRow row, String column, String reason) {
        return new Fault(name, row.line(), column, reason);
    }
}
