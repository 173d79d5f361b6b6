package org.officeflow.engine.security;

/** Nobody could administer this installation; the message is one line for the person at the keyboard. */
final class AdministratorMissingException extends RuntimeException {

    AdministratorMissingException(String message) {
        super(message);
    }
}
