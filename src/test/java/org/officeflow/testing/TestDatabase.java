package org.officeflow.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.officeflow.database.EmbeddedPostgres;
import org.officeflow.database.EmbeddedPostgresSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for the whole test run, and in it a database of its own for every application that a test starts. */
public final class TestDatabase implements EnvironmentPostProcessor {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static volatile boolean anApplicationRan;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        anApplicationRan = true;
        if (environment.containsProperty("spring.datasource.url")
                || environment.getProperty("officeflow.test.own-database", Boolean.class, false)) {
            return;
        }
        var server = server();
        var name = "test_" + NUMBER.incrementAndGet();
        server.createDatabase(name);
        environment
                .getPropertySources()
                // tests that cut the power have a server of their own; the others need not wait for the disk
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "spring.datasource.url",
                                server.jdbcUrl(name)
                                        + "?options=-c%20synchronous_commit=off%20-c%20plan_cache_mode=force_generic_plan",
                                "spring.datasource.username",
                                server.username(),
                                "spring.datasource.password",
                                server.password(),
                                "spring.datasource.hikari.maximum-pool-size",
                                "10")));
    }

    /** The run's server, for tests that want a database without an application. */
    public static EmbeddedPostgres server() {
        return Holder.SERVER;
    }

    /** A TCP port that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var programs = Files.createDirectories(Path.of("target", "postgresql-programs"));
                var data = Files.createTempDirectory("officeflow-test-database");
                var server = EmbeddedPostgres.start(new EmbeddedPostgresSettings(data, programs, freePort()));
                // after the applications where there were any; else nobody calls those handlers
                SpringApplication.getShutdownHandlers().add(server::close);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!anApplicationRan) {
                        server.close();
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
