package org.officeflow.organisation.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Takes over the files of {@code officeflow.import.directory} before the first request and the first job. All of them go in
 * together or the start stops with the list of faults. A file that the last start took over unchanged is left alone: what the
 * office changed since then stays.
 */
@Component
class StartUpImport implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpImport.class);

    private final Imports imports;
    private final ImportRecords records;
    private final ImportSettings settings;
    private volatile boolean running;

    StartUpImport(Imports imports, ImportRecords records, ImportSettings settings) {
        this.imports = imports;
        this.records = records;
        this.settings = settings;
    }

    @Override
    public void start() {
        var directory = settings.directory();
        if (directory != null && !directory.isBlank()) {
            take(directory);
        }
        running = true;
    }

    private void take(String directory) {
        var found = files(directory);
        if (found.isEmpty()) {
            LOG.warn("Import: {} holds none of the files that can be imported", directory);
            return;
        }
        var files =
                found.stream().filter(file -> !records.isLastOfStartUp(file)).toList();
        if (files.isEmpty()) {
            LOG.info("Import: nothing new in {}", directory);
            return;
        }
        var outcome = imports.run(files, settings.confirmed(), "start-up", true).outcome();
        if (outcome instanceof ImportOutcome.Refused refused) {
            refused.faults().forEach(fault -> LOG.error("Import: {}", fault));
            throw new ImportRefusedException(directory, refused.faults());
        }
    }

    private List<ImportRequest> files(String directory) {
        var requests = new ArrayList<ImportRequest>();
        for (var kind : imports.kinds()) {
            var byFileName = content(directory, kind.fileName());
            var byKindName =
                    kind.fileName().equals(kind.name() + ".csv") ? null : content(directory, kind.name() + ".csv");
            if (byFileName != null && byKindName != null) {
                throw new ImportRefusedException("The import directory " + directory + " holds both " + kind.fileName()
                        + " and " + kind.name() + ".csv; they are two names for the same. Leave one of them.");
            }
            if (byFileName != null) {
                requests.add(new ImportRequest(kind, kind.fileName(), byFileName));
            }
            if (byKindName != null) {
                requests.add(new ImportRequest(kind, kind.name() + ".csv", byKindName));
            }
        }
        return requests;
    }

    private static byte @Nullable [] content(String directory, String file) {
        try {
            if (directory.startsWith("classpath:")) {
                Resource resource = new DefaultResourceLoader()
                        .getResource(directory.endsWith("/") ? directory + file : directory + "/" + file);
                return resource.exists() ? resource.getContentAsByteArray() : null;
            }
            var folder = Path.of(directory);
            if (!Files.isDirectory(folder)) {
                throw new ImportRefusedException(
                        "The import directory " + folder.toAbsolutePath() + " does not exist or is not a folder.");
            }
            var path = folder.resolve(file);
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
        } catch (IOException e) {
            throw new ImportRefusedException(
                    "The file " + file + " of " + directory + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Early: before the job executor and the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
