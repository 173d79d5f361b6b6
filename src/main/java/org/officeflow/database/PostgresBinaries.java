package org.officeflow.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs from the class path, unpacked once into a folder of ours. */
final class PostgresBinaries {

    private static final String COMPLETE = ".complete";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks the programs under {@code parent}, or finds them there; a half unpacked folder is never used. */
    static PostgresBinaries unpack(Path parent) {
        var archive = archiveName();
        var source = PostgresBinaries.class.getResource("/" + archive);
        if (source == null) {
            throw new DatabaseStartException("No PostgreSQL comes with this package. Name an external one in "
                    + "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        try {
            var connection = source.openConnection();
            connection.setUseCaches(false);
            var home = parent.resolve("programs-" + Long.toHexString(connection.getContentLengthLong()));
            if (!Files.exists(home.resolve(COMPLETE))) {
                var partial = parent.resolve("programs.partial-" + UUID.randomUUID());
                Files.createDirectories(partial);
                try (var in = connection.getInputStream()) {
                    extract(in, partial);
                }
                Files.createFile(partial.resolve(COMPLETE));
                deleteRecursively(home);
                Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
            } else {
                connection.getInputStream().close();
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "PostgreSQL cannot be unpacked into " + parent + ": " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name + (isWindows() ? ".exe" : ""));
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String archiveName() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch");
        var arm = arch.equals("aarch64");
        if (os.startsWith("linux")) {
            return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        }
        if (os.startsWith("mac")) {
            return arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
        }
        return "postgres-windows-x86_64.txz";
    }

    private static void extract(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if (!isWindows() && (entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (var walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : paths) {
            Files.delete(path);
        }
    }
}
