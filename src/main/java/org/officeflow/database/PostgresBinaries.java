package org.officeflow.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** The PostgreSQL programs from the class path, unpacked once into a folder of ours. */
final class PostgresBinaries {

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs under {@code parent}, or finds them there; a half unpacked folder is never used.
     *
     * @throws DatabaseStartException if this package brings none, or none for this machine
     */
    static PostgresBinaries unpack(Path parent) throws IOException {
        var source = PostgresBinaries.class.getResource("/" + archiveName());
        if (source == null) {
            throw new DatabaseStartException(
                    "No PostgreSQL comes with this package for this machine. Name an external one in "
                            + "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        var home = parent.toAbsolutePath().normalize().resolve("programs-" + fingerprint(source));
        if (!Files.exists(home)) {
            Files.createDirectories(home.getParent());
            synchronized (ONE_AT_A_TIME) {
                try (var channel = FileChannel.open(
                                home.resolveSibling("programs.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        var lock = channel.lock()) {
                    if (lock.isValid() && !Files.exists(home)) {
                        unpack(source, home);
                    }
                }
            }
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name + (DataDirectory.isWindows() ? ".exe" : ""));
    }

    private static void unpack(URL source, Path home) throws IOException {
        try (var leftovers = Files.newDirectoryStream(home.getParent(), "programs.partial-*")) {
            for (var leftover : leftovers) {
                DataDirectory.deleteIfPossible(leftover);
            }
        }
        var partial = home.resolveSibling("programs.partial-" + UUID.randomUUID());
        Files.createDirectories(partial);
        var connection = source.openConnection();
        connection.setUseCaches(false);
        try (var in = connection.getInputStream()) {
            ProgramArchive.extract(in, partial);
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        DataDirectory.toDisk(home.getParent());
    }

    private static String fingerprint(URL source) throws IOException {
        var connection = source.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return HexFormat.of()
                        .toHexDigits((int) file.getEntry(jar.getEntryName()).getCrc());
            }
        }
        try (var in = connection.getInputStream()) {
            return Long.toHexString(connection.getContentLengthLong() + in.available());
        }
    }

    private static String archiveName() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (os.startsWith("linux")) {
            return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        }
        if (os.startsWith("mac")) {
            return arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
        }
        return "postgres-windows-x86_64.txz";
    }
}
