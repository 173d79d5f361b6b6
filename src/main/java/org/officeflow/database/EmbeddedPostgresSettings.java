package org.officeflow.database;

import java.nio.file.Path;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param dataDirectory holds the database, its log and the password; made with access for its owner alone
 * @param programsDirectory where the PostgreSQL programs are unpacked
 * @param port TCP port on the loopback address, 1 to 65535
 */
public record EmbeddedPostgresSettings(Path dataDirectory, Path programsDirectory, int port) {

    public EmbeddedPostgresSettings {
        if (port < 1 || port > 65_535) {
            throw new DatabaseStartException("officeflow.database.port must be between 1 and 65535, not " + port + ".");
        }
    }
}
