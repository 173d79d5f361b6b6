package org.officeflow.dossier;

import org.springframework.jdbc.core.RowMapper;

/**
 * Where the cases of a procedure are kept, and who may know them, in SQL; see {@link CaseQuery}. Each row has its reference in the
 * column {@code number}.
 *
 * @param rows a table, or a query in brackets with a name
 * @param row reads one row
 * @param began column with the moment at which a case began
 * @param ended which cases have ended
 * @param found which cases are looked for, beside those with the words in their number: {@code :words} is a pattern, {@code :people}
 *     are logins
 * @param own which cases somebody may read who does not read them all: {@code :person} is their login, {@code :theirs} are theirs and
 *     those of everybody below them
 */
public record CaseTable<T>(String rows, RowMapper<T> row, String began, String ended, String found, String own) {}
