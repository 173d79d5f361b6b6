package org.officeflow.organisation.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a file of one kind and checks everything that can be said of it without looking into other files or tables. */
final class FileReader {

    private final ImportKind kind;
    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    private FileReader(ImportKind kind, String file) {
        this.kind = kind;
        this.file = file;
    }

    /** A file whose cells are right, or the list of what is wrong. */
    record Reading(ImportFile file, List<Fault> faults) {}

    static Reading read(ImportKind kind, String file, byte[] content) {
        var reader = new FileReader(kind, file);
        var rows = new ArrayList<ImportRow>();
        var columns = new LinkedHashMap<Integer, Column>();
        var result = CsvText.read(file, content);
        if (result instanceof CsvText.Result.Unreadable unreadable) {
            reader.faults.add(unreadable.fault());
        } else if (result instanceof CsvText.Result.Lines lines) {
            columns.putAll(reader.header(lines.lines().get(0)));
            if (reader.faults.isEmpty()) {
                reader.rows(lines, columns, rows);
            }
        }
        var names = columns.values().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());
        return new Reading(new ImportFile(file, names, rows), reader.faults);
    }

    private Map<Integer, Column> header(CsvText.Line line) {
        var byName = kind.columns().stream()
                .collect(Collectors.toMap(Column::name, column -> column, (a, b) -> a, LinkedHashMap::new));
        var columns = new LinkedHashMap<Integer, Column>();
        for (var i = 0; i < line.cells().size(); i++) {
            var name = line.cells().get(i).toLowerCase(Locale.ROOT);
            var column = byName.get(name);
            if (column == null) {
                fault(
                        line.number(),
                        name,
                        "is not a column of " + kind.name() + ". Known are: " + String.join(", ", byName.keySet())
                                + ".");
            } else if (columns.containsValue(column)) {
                fault(line.number(), name, "The column is there twice.");
            } else {
                columns.put(i, column);
            }
        }
        byName.values().stream()
                .filter(column -> !column.mayBeAbsent() && !columns.containsValue(column))
                .forEach(column -> fault(line.number(), column.name(), "The column is missing."));
        return columns;
    }

    private void rows(CsvText.Result.Lines lines, Map<Integer, Column> columns, List<ImportRow> rows) {
        var width = lines.lines().get(0).cells().size();
        if (lines.lines().size() == 1) {
            fault(1, "", "The file has a first line with the names of the columns, but no rows.");
        }
        for (var line : lines.lines().subList(1, lines.lines().size())) {
            if (line.cells().size() == width) {
                rows.add(row(line, columns, lines.semicolons()));
            } else {
                fault(
                        line.number(),
                        "",
                        "The row has " + line.cells().size() + " cells, the first line names " + width + " columns.");
            }
        }
        duplicates(rows);
    }

    private ImportRow row(CsvText.Line line, Map<Integer, Column> columns, boolean decimalComma) {
        var values = new HashMap<String, @Nullable Object>();
        columns.forEach((index, column) -> {
            var text = line.cells().get(index);
            if (text.isEmpty()) {
                values.put(column.name(), null);
                if (!column.mayBeEmpty()) {
                    fault(line.number(), column.name(), "The value is missing.");
                }
                return;
            }
            var cell = column.type().read(text, decimalComma);
            if (cell instanceof CellType.Cell.Value value) {
                values.put(column.name(), value.value());
            } else if (cell instanceof CellType.Cell.Wrong wrong) {
                fault(line.number(), column.name(), "'" + shortened(text) + "' " + wrong.reason() + ".");
            }
        });
        return new ImportRow(line.number(), values);
    }

    private void duplicates(List<ImportRow> rows) {
        var keys = kind.keyColumns();
        var seen = new HashMap<List<Object>, Long>();
        var column = keys.size() == 1 ? keys.get(0).name() : "";
        for (var row : rows) {
            if (keys.stream().anyMatch(key -> row.value(key.name()) == null)) {
                continue;
            }
            var before = seen.putIfAbsent(row.key(keys), row.line());
            if (before != null) {
                var words = row.key(keys).stream().map(String::valueOf).collect(Collectors.joining(", "));
                fault(row.line(), column, "'" + shortened(words) + "' is already in line " + before + ".");
            }
        }
    }

    private void fault(long line, String column, String reason) {
        faults.add(new Fault(file, line, column, reason));
    }

    private static String shortened(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }
}
