package org.officeflow.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java program in a process of its own, as a person would start it; what it says is kept. */
public final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();
    private boolean silent;

    private JavaProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** The application from its classes, without anything of the tests. */
    public static JavaProcess application(String... arguments) {
        return start(List.of(), applicationCommand(arguments), Map.of());
    }

    /** The application in a session of its own, so that a signal can be sent to its group as a terminal does. */
    public static JavaProcess applicationInSession(String... arguments) {
        return start(List.of("setsid", "env", "--default-signal=INT"), applicationCommand(arguments), Map.of());
    }

    /** A program of the tests. */
    public static JavaProcess test(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(true), main.getName()));
        command.addAll(List.of(arguments));
        return start(List.of(), command, Map.of());
    }

    /** A packaged program. */
    public static JavaProcess jar(Path jar, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return start(List.of(), command, environment);
    }

    private static List<String> applicationCommand(String... arguments) {
        var command = new ArrayList<>(
                List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(false), "org.officeflow.OfficeflowApplication"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static JavaProcess start(List<String> prefix, List<String> command, Map<String, String> environment) {
        var line = new ArrayList<>(prefix);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("OFFICEFLOW_"));
        builder.environment().putAll(environment);
        try {
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this process was started with, with or without the tests' own classes. */
    public static String classPath(boolean withTests) {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> withTests || !entry.replaceAll("[/\\\\]$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public Process process() {
        return process;
    }

    /** All that was said so far; all of it once the program has ended. */
    public synchronized List<String> output() {
        return List.copyOf(lines);
    }

    /** Waits until a line holds the text. */
    public void awaitOutput(String text, Duration limit) {
        awaitOutput(text, 1, limit);
    }

    /** Waits until so many lines hold the text. */
    public synchronized void awaitOutput(String text, int times, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        try {
            while (lines.stream().filter(line -> line.contains(text)).count() < times) {
                var left = end - System.nanoTime();
                if (silent || left <= 0) {
                    throw new AssertionError("never said '" + text + "': " + String.join("\n", lines));
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for the end and gives the exit status. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + limit + ": " + String.join("\n", output()));
            }
            reader.join(limit.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Lets it run for so long, unless it ends before. */
    public void letRun(Duration time) {
        try {
            process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Ends its standard input. */
    public void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(30));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    /** The server that runs on a data directory, if one does. */
    public static Optional<ProcessHandle> databaseServerOf(Path dataDirectory) {
        var file = dataDirectory.resolve("postgresql").resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            String line;
            while ((line = output.readLine()) != null) {
                synchronized (this) {
                    lines.add(line);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            add("output ended: " + e.getMessage());
        } finally {
            synchronized (this) {
                silent = true;
                notifyAll();
            }
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted", e);
    }
}
