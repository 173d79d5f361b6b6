package org.officeflow.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the embedded PostgreSQL before the application where no other database is named, and stops it after everything else is
 * closed.
 */
public final class EmbeddedPostgresStarter implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            return;
        }
        var directory = Path.of(environment.getProperty("officeflow.database.directory", "data"));
        var port = environment.getProperty("officeflow.database.port", Integer.class, 15432);
        var server = EmbeddedPostgres.start(new EmbeddedPostgresSettings(directory, directory, port));
        SpringApplication.getShutdownHandlers().add(server::close);
        environment.getPropertySources()
                .addLast(new MapPropertySource(
                        "embeddedPostgres",
                        Map.of(
                                "spring.datasource.url", server.jdbcUrl(),
                                "spring.datasource.username", server.username(),
                                "spring.datasource.password", server.password())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
