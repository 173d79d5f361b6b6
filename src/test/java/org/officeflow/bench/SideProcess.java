package org.officeflow.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.officeflow.database.EmbeddedPostgres;
import org.officeflow.testing.JavaProcess;

/** A side in its own Java process with its own database. */
final class SideProcess implements AutoCloseable {

    private final Side side;
    private final String database;
    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    private SideProcess(Side side, String database, Process process) {
        this.side = side;
        this.database = database;
        this.process = process;
        this.output = process.inputReader();
        this.input = process.outputWriter();
    }

    static SideProcess start(Side side, EmbeddedPostgres server) {
        var database = "bench_" + side.name().replace(' ', '_');
        server.createDatabase(database);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                JavaProcess.classPath(true),
                BenchApplication.class.getName(),
                side.name(),
                "--spring.datasource.url=" + server.jdbcUrl(database),
                "--spring.datasource.username=" + server.username(),
                "--spring.datasource.password=" + server.password()));
        command.addAll(1, side.jvm());
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("SPRING_") || name.startsWith("OFFICEFLOW_"));
            return new SideProcess(side, database, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Side side() {
        return side;
    }

    String database() {
        return database;
    }

    void awaitReady() {
        answer();
    }

    PurchaseRound.Result round(int cases) {
        tell(Integer.toString(cases));
        return PurchaseRound.Result.of(answer());
    }

    void rest() {
        tell(BenchApplication.REST);
        answer();
    }

    private void tell(String words) {
        try {
            input.write(words);
            input.newLine();
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next words that are meant for us; whatever else the application says is kept for the case that it ends. */
    private String answer() {
        var said = new ArrayList<String>();
        try {
            String line;
            while ((line = output.readLine()) != null) {
                if (line.startsWith(BenchApplication.SAYS)) {
                    return line.substring(BenchApplication.SAYS.length());
                }
                said.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(side.name() + " has ended: " + String.join("\n", said));
    }

    @Override
    public void close() {
        try {
            input.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
