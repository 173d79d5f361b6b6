package org.officeflow.organisation.importing;

/**
 * One thing that is wrong in a file.
 *
 * @param line line of the file, counted from 1, at which the row begins
 * @param column column of the first line; empty where the fault is not in one cell
 * @param reason what is wrong, in plain words
 */
public record Fault(String file, long line, String column, String reason) {

    @Override
    public String toString() {
        return file + ", line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + reason;
    }
}
