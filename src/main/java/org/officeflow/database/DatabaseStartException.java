package org.officeflow.database;

/** The database cannot be started or used; the message is one line for the person at the keyboard. */
public final class DatabaseStartException extends RuntimeException {

    public DatabaseStartException(String message) {
        super(message);
    }

    public DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
