package org.officeflow.organisation.importing;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over files: all of them checked first, then all written in one transaction, or none. Imports run one after the other, on
 * whatever node they are started.
 */
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int REMEMBERED = 50;

    private final List<ImportKind> kinds;
    private final List<ImportFollowUp> followUps;
    private final ImportRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Deque<ImportRun> runs = new ArrayDeque<>();

    Imports(
            List<ImportKind> kinds,
            List<ImportFollowUp> followUps,
            ImportRecords records,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(ImportKind::order))
                .toList();
        this.followUps = followUps;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every kind that can be imported, in the order in which they depend on each other. */
    public List<ImportKind> kinds() {
        return kinds;
    }

    /** The kind with this name, or whose files are called so. */
    public Optional<ImportKind> kind(String name) {
        return kinds.stream()
                .filter(kind ->
                        kind.name().equals(name) || kind.fileName().equals(name) || (kind.name() + ".csv").equals(name))
                .findFirst();
    }

    /** The imports that run and the last ones that ended, newest first. */
    public List<ImportRun> runs() {
        synchronized (runs) {
            return List.copyOf(runs);
        }
    }

    /** An import of {@link #runs()}. */
    public Optional<ImportRun> run(UUID id) {
        return runs().stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /**
     * Waits for the import that runs now and holds back all others until the end of the caller's transaction: for whoever writes by
     * hand what a file writes as well.
     */
    public void holdBack() {
        records.waitForOthers();
    }

    /**
     * Imports the files together.
     *
     * @param confirmed whether more than half of what is in use may be deactivated
     * @param by login of who asked for it
     */
    public ImportRun run(List<ImportRequest> files, boolean confirmed, String by) {
        return run(files, confirmed, by, false);
    }

    ImportRun run(List<ImportRequest> files, boolean confirmed, String by, boolean atStartUp) {
        var run = new ImportRun(files, by, clock.instant());
        remember(run);
        try {
            transaction.executeWithoutResult(status -> {
                records.waitForOthers();
                var outcome = take(files, confirmed, run, atStartUp);
                if (outcome instanceof ImportOutcome.Refused) {
                    status.setRollbackOnly();
                }
                run.ends(outcome);
            });
            return run;
        } catch (RuntimeException e) {
            run.fails();
            throw e;
        }
    }

    private ImportOutcome take(List<ImportRequest> files, boolean confirmed, ImportRun run, boolean atStartUp) {
        var ordered = files.stream()
                .sorted(Comparator.comparingInt(
                        (ImportRequest file) -> file.kind().order()))
                .toList();
        var faults = new ArrayList<Fault>();
        var readings = new LinkedHashMap<ImportKind, ImportFile>();
        var broken = new HashSet<String>();
        for (var file : ordered) {
            var reading = FileReader.read(file.kind(), file.fileName(), file.content());
            if (!reading.faults().isEmpty()) {
                broken.add(file.kind().name());
            }
            faults.addAll(reading.faults());
            readings.put(file.kind(), reading.file());
        }
        readings.forEach((kind, file) -> {
            faults.addAll(unknownReferences(kind, file, readings, broken));
            if (!broken.contains(kind.name())) {
                faults.addAll(kind.check(file));
            }
        });
        if (!faults.isEmpty()) {
            return new ImportOutcome.Refused(faults);
        }
        var plans = new LinkedHashMap<ImportKind, ImportPlan>();
        readings.forEach((kind, file) -> plans.put(kind, kind.plan(file)));
        plans.forEach(
                (kind, plan) -> tooManyLeave(kind, readings, plan, confirmed).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            return new ImportOutcome.Refused(faults);
        }
        return write(ordered, readings, plans, run, atStartUp);
    }

    private ImportOutcome write(
            List<ImportRequest> files,
            Map<ImportKind, ImportFile> readings,
            Map<ImportKind, ImportPlan> plans,
            ImportRun run,
            boolean atStartUp) {
        run.writes(
                readings.values().stream().mapToInt(file -> file.rows().size()).sum());
        var counts = new LinkedHashMap<String, Counts>();
        for (var file : files) {
            var kind = file.kind();
            var plan = plans.get(kind);
            plan.write(run.progressOf(kind.name(), readings.get(kind).rows().size()));
            counts.put(kind.name(), plan.counts());
            records.add(run, file, plan.counts(), atStartUp);
            LOG.info("Import of {}: {}", kind.name(), plan.counts());
        }
        followUps.stream()
                .filter(followUp -> followUp.kinds().stream().anyMatch(counts::containsKey))
                .forEach(ImportFollowUp::afterImport);
        return new ImportOutcome.Done(counts);
    }

    private List<Fault> unknownReferences(
            ImportKind kind, ImportFile file, Map<ImportKind, ImportFile> readings, Set<String> broken) {
        var faults = new ArrayList<Fault>();
        for (var column : kind.columns()) {
            if (column.refersTo() == null
                    || !file.columns().contains(column.name())
                    || broken.contains(column.refersTo()) && !kind.name().equals(column.refersTo())) {
                continue;
            }
            var target = kind(column.refersTo()).orElseThrow();
            var known = known(target, readings);
            if (target != kind) {
                known.addAll(target.knownWithoutFile());
            }
            for (var row : file.rows()) {
                var value = row.text(column.name());
                if (value != null && !known.contains(value) && !column.besides().contains(value)) {
                    faults.add(file.fault(
                            row,
                            column.name(),
                            "'" + value + "' is not known among the " + target.rows() + orBesides(column) + "."));
                }
            }
        }
        return faults;
    }

    private static String orBesides(Column column) {
        return column.besides().isEmpty()
                ? ""
                : " and is none of " + column.besides().stream().sorted().collect(Collectors.joining(", "));
    }

    private static Set<String> known(ImportKind target, Map<ImportKind, ImportFile> readings) {
        var file = readings.get(target);
        if (file == null) {
            return new HashSet<>(target.known());
        }
        var key = target.keyColumns().get(0).name();
        return file.rows().stream()
                .map(row -> String.valueOf(row.value(key)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<Fault> tooManyLeave(
            ImportKind kind, Map<ImportKind, ImportFile> readings, ImportPlan plan, boolean confirmed) {
        var leaving = plan.counts().deactivated();
        if (confirmed || leaving * 2 <= plan.inUse()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                readings.get(kind).name(),
                1,
                "",
                "The file would deactivate " + leaving + " of " + plan.inUse() + " " + kind.rows()
                        + ". If it is complete and that is meant, import it again with confirmed=true."));
    }

    private void remember(ImportRun run) {
        synchronized (runs) {
            runs.addFirst(run);
            if (runs.size() > REMEMBERED && runs.getLast().isOver()) {
                runs.removeLast();
            }
        }
    }
}
