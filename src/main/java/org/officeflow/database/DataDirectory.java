package org.officeflow.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the database, its password and its log, readable by its owner alone. One Officeflow at a time has it: a
 * lock says so to other processes, and goes with the process however that ends.
 */
final class DataDirectory implements AutoCloseable {

    private static final long LOG_LIMIT = 10_000_000;

    /** Closing any channel on a file gives up the process's locks on it, so a second look in this process stays away from it. */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private boolean open = true;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where there is none and takes it.
     *
     * @throws DatabaseStartException if another Officeflow has it
     * @throws IOException if it cannot be made or written
     */
    static DataDirectory take(Path folder) throws IOException {
        makePrivate(folder);
        var path = folder.toRealPath();
        if (!TAKEN_HERE.add(path)) {
            throw taken(path);
        }
        try {
            var channel = FileChannel.open(
                    path.resolve("officeflow.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw taken(path);
            }
            return new DataDirectory(path, channel);
        } catch (IOException | RuntimeException e) {
            TAKEN_HERE.remove(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** Where PostgreSQL keeps its files; it exists only when it is whole. */
    Path cluster() {
        return path.resolve("postgresql");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    Path passwordFile() {
        return path.resolve("database-password");
    }

    /** The major version of PostgreSQL that wrote the data, or null where there is none yet. */
    @Nullable
    String majorVersion() throws IOException {
        var cluster = cluster();
        if (!Files.exists(cluster)) {
            return null;
        }
        var file = cluster.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new DatabaseStartException("The folder " + cluster + " is not a whole database: " + file.getFileName()
                    + " is missing. Bring it back from a copy, or move the folder away to begin anew.");
        }
        return Files.readString(file).strip();
    }

    /** The password of the database's users, made once, on disk before the database is. */
    String password() throws IOException {
        var file = passwordFile();
        if (!Files.exists(file)) {
            if (Files.exists(cluster())) {
                throw new DatabaseStartException("The file " + file + " is missing, and without it nobody can open the "
                        + "database beside it. Bring it back from a copy.");
            }
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            var partial = path.resolve("database-password.new");
            Files.deleteIfExists(partial);
            Files.createFile(partial, ownerOnly("rw-------"));
            Files.writeString(partial, HexFormat.of().formatHex(random));
            toDisk(partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            toDisk(path);
        }
        return Files.readString(file).strip();
    }

    /** A place to build a new cluster in. What a killed start left of one is cleared away. */
    Path placeForNewCluster() throws IOException {
        try (var leftovers = Files.newDirectoryStream(path, "postgresql.new-*")) {
            for (var leftover : leftovers) {
                deleteIfPossible(leftover);
            }
        }
        return path.resolve("postgresql.new-" + HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
    }

    /** Puts a finished cluster in its place in one step. */
    void accept(Path newCluster) throws IOException {
        Files.move(newCluster, cluster(), StandardCopyOption.ATOMIC_MOVE);
        toDisk(path);
    }

    /** Begins a new log when the old one has grown large; one old one is kept. */
    void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), path.resolve("postgresql.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives the folder free. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseStartException("The lock on " + path + " cannot be released: " + reason(e), e);
        } finally {
            TAKEN_HERE.remove(path);
        }
    }

    /** What went wrong with a file, in words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission to write " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a folder";
        }
        if (e instanceof FileSystemException broken && broken.getReason() != null) {
            return broken.getFile() + ": " + broken.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Waits until a file or folder entry is on the disk itself. */
    static void toDisk(Path path) throws IOException {
        if (isWindows() && Files.isDirectory(path)) {
            return;
        }
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            file.force(true);
        }
    }

    static void deleteIfPossible(Path folder) {
        try {
            List<Path> paths;
            try (var walk = Files.walk(folder)) {
                paths = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (var each : paths) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            org.slf4j.LoggerFactory.getLogger(DataDirectory.class)
                    .debug("{} is left for the next start to clear away", folder, e);
        }
    }

    static boolean isWindows() {
        return java.io.File.separatorChar == '\\';
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().normalize(), ownerOnly("rwx------"));
        if (!isWindows()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                };
    }

    private static DatabaseStartException taken(Path path) {
        return new DatabaseStartException("Another Officeflow is running on the data directory " + path
                + ". Stop it, or choose another directory with officeflow.database.directory.");
    }
}
