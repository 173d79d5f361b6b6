package org.officeflow.organisation.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A kind whose rows are the rows of one table. What the file does not name is deactivated, what it names is active again unless
 * the file has a column that says so itself.
 */
public abstract class TableKind implements ImportKind {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final String table;

    protected TableKind(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The table's column that is false, or zero, for what is not in use. */
    protected String inUseColumn() {
        return "active";
    }

    /** What {@link #inUseColumn()} holds in a row that is missing from the file. */
    protected Object notInUse() {
        return false;
    }

    /**
     * The table's column that is true for rows that a file has named, in a table whose rows have another way in as well. A row that
     * no file has named yet stays as it is until one does.
     */
    protected Optional<String> namedColumn() {
        return Optional.empty();
    }

    /** The condition under which a row is in use from the moment that a file names it. */
    protected String inUseOnceNamed() {
        return "true";
    }

    /** Values of a new row that neither the file nor the table's defaults give, by table column. */
    protected Map<String, Object> valuesOfNewRow(ImportRow row) {
        return Map.of();
    }

    @Override
    public Set<String> known() {
        return new HashSet<>(
                jdbc.queryForList("select " + keyColumns().get(0).storedAs() + " from " + table, String.class));
    }

    @Override
    public Set<String> knownWithoutFile() {
        return namedColumn()
                .map(named -> "select " + keyColumns().get(0).storedAs() + " from " + table + " where not " + named)
                .map(sql -> Set.copyOf(jdbc.queryForList(sql, String.class)))
                .orElse(Set.of());
    }

    @Override
    public ImportPlan plan(ImportFile file) {
        var keys = keyColumns();
        var present = columns().stream()
                .filter(c -> file.columns().contains(c.name()))
                .toList();
        var revives = present.stream().noneMatch(c -> c.storedAs().equals(inUseColumn()));
        var stored = stored(keys, present);
        var plan = new TablePlan(keys, present, revives);
        for (var row : file.rows()) {
            var before = stored.remove(row.key(keys));
            if (before == null) {
                plan.added.add(row);
            } else if (!before.named || revives && before.comesBack || differs(present, row, before)) {
                plan.changed.add(row);
                plan.inUse += before.inUse ? 1 : 0;
            } else {
                plan.unchanged++;
                plan.inUse += before.inUse ? 1 : 0;
            }
        }
        stored.forEach((key, before) -> {
            if (before.inUse) {
                plan.inUse++;
            }
            if (before.inUse && before.named) {
                plan.deactivated.add(key);
            }
        });
        return plan;
    }

    private static boolean differs(List<Column> columns, ImportRow row, Stored before) {
        return columns.stream().anyMatch(c -> !CellType.same(row.value(c.name()), before.values.get(c.name())));
    }

    private Map<List<Object>, Stored> stored(List<Column> keys, List<Column> columns) {
        var sql = "select " + columns.stream().map(Column::storedAs).collect(Collectors.joining(", ")) + ", "
                + inUseColumn() + " as in_use, " + inUseOnceNamed() + " as once_named, "
                + namedColumn().orElse("true") + " as named from " + table;
        var rows = new HashMap<List<Object>, Stored>();
        jdbc.query(sql, row -> {
            var values = new HashMap<String, @Nullable Object>();
            for (var i = 0; i < columns.size(); i++) {
                values.put(
                        columns.get(i).name(),
                        row.getObject(i + 1, columns.get(i).type().javaType()));
            }
            var inUse = !notInUse().equals(row.getObject("in_use", notInUse().getClass()));
            rows.put(
                    new ImportRow(0, values).key(keys),
                    new Stored(values, inUse, !inUse && row.getBoolean("once_named"), row.getBoolean("named")));
        });
        return rows;
    }

    private record Stored(Map<String, @Nullable Object> values, boolean inUse, boolean comesBack, boolean named) {}

    /** The difference between a file and the table. */
    private final class TablePlan implements ImportPlan {
        private final List<Column> keys;
        private final List<Column> present;
        private final boolean revives;
        private final List<ImportRow> added = new ArrayList<>();
        private final List<ImportRow> changed = new ArrayList<>();
        private final List<List<Object>> deactivated = new ArrayList<>();
        private int unchanged;
        private int inUse;

        TablePlan(List<Column> keys, List<Column> present, boolean revives) {
            this.keys = keys;
            this.present = present;
            this.revives = revives;
        }

        @Override
        public Counts counts() {
            return new Counts(added.size(), changed.size(), unchanged, deactivated.size());
        }

        @Override
        public int inUse() {
            return inUse;
        }

        @Override
        public void write(Progress progress) {
            progress.done(unchanged);
            inBatches(added, progress, this::insert);
            inBatches(changed, progress, this::update);
            inBatches(deactivated, rows -> {}, this::deactivate);
        }

        private void insert(List<ImportRow> rows) {
            var records = rows.stream()
                    .map(row -> {
                        var values = new LinkedHashMap<String, @Nullable Object>();
                        present.forEach(c -> values.put(c.storedAs(), row.value(c.name())));
                        values.putAll(valuesOfNewRow(row));
                        return values;
                    })
                    .toList();
            var names = records.get(0).keySet();
            var sql = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                    + names.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")";
            batch(sql, records.stream().map(r -> r.values().toArray()).toList());
        }

        private void update(List<ImportRow> rows) {
            var others = present.stream().filter(c -> !c.key()).toList();
            var settings = new ArrayList<>(
                    others.stream().map(c -> c.storedAs() + " = ?").toList());
            if (revives && notInUse() instanceof Boolean) {
                settings.add(inUseColumn() + " = " + inUseOnceNamed());
            }
            namedColumn().ifPresent(named -> settings.add(named + " = true"));
            batch(
                    "update " + table + " set " + String.join(", ", settings) + where(),
                    rows.stream()
                            .map(row -> {
                                var values = new ArrayList<@Nullable Object>();
                                others.forEach(c -> values.add(row.value(c.name())));
                                values.addAll(row.key(keys));
                                return values.toArray();
                            })
                            .toList());
        }

        private void deactivate(List<List<Object>> rows) {
            batch(
                    "update " + table + " set " + inUseColumn() + " = " + notInUse() + where(),
                    rows.stream().map(List::toArray).toList());
        }

        private String where() {
            return " where " + keys.stream().map(c -> c.storedAs() + " = ?").collect(Collectors.joining(" and "));
        }

        private void batch(String sql, List<@Nullable Object[]> values) {
            jdbc.batchUpdate(sql, values);
        }

        private <T> void inBatches(List<T> rows, Progress progress, Consumer<List<T>> action) {
            for (var from = 0; from < rows.size(); from += BATCH) {
                var part = rows.subList(from, Math.min(from + BATCH, rows.size()));
                action.accept(part);
                progress.done(part.size());
            }
        }
    }
}
