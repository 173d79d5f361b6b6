package org.officeflow.database;

import java.nio.file.Path;

/**
 * Where the embedded PostgreSQL lives.
 *
 * @param dataDirectory keeps the data, the log and the password; made with access for its owner alone
 * @param programsDirectory where the PostgreSQL programs are unpacked
 * @param port TCP port on the loopback address
 */
public record EmbeddedPostgresSettings(Path dataDirectory, Path programsDirectory, int port) {}
