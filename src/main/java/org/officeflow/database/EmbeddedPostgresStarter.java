package org.officeflow.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded PostgreSQL before the application where no other database is named, and stops it after everything else is
 * closed, however far the start has come.
 */
public final class EmbeddedPostgresStarter
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private boolean stopped;
    private @Nullable EmbeddedPostgres server;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        var settings = settings(environment);
        SpringApplication.getShutdownHandlers().add(this::stop);
        var started = start(settings);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "embeddedPostgres",
                        Map.of(
                                "spring.datasource.url", started.jdbcUrl(),
                                "spring.datasource.username", started.username(),
                                "spring.datasource.password", started.password())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static EmbeddedPostgresSettings settings(Environment environment) {
        var directory = environment.getProperty("officeflow.database.directory", "data");
        var port = environment.getProperty("officeflow.database.port", "15432");
        try {
            return new EmbeddedPostgresSettings(Path.of(directory), Path.of(directory), Integer.parseInt(port.strip()));
        } catch (NumberFormatException e) {
            throw new DatabaseStartException("officeflow.database.port must be a number, not '" + port + "'.", e);
        } catch (InvalidPathException e) {
            throw new DatabaseStartException("officeflow.database.directory is no folder name: " + e.getMessage(), e);
        }
    }

    private synchronized EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        if (stopped) {
            throw new DatabaseStartException("Officeflow was stopped before its database was started.");
        }
        var started = EmbeddedPostgres.start(settings);
        server = started;
        return started;
    }

    private synchronized void stop() {
        stopped = true;
        if (server != null) {
            server.close();
        }
    }
}
