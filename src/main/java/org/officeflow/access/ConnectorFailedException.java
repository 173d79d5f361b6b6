package org.officeflow.access;

/**
 * The system behind a connector did not do its work: it is away, slow, set up otherwise than we were told, or does not let us. The
 * message is kept with the job that is tried again; it holds nothing of the person whose account it was about.
 */
public class ConnectorFailedException extends RuntimeException {

    public ConnectorFailedException(String message) {
        super(message);
    }
}
