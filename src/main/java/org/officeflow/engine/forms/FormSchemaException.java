package org.officeflow.engine.forms;

/** A form that the guard cannot check, and so must not be used; says why. */
public final class FormSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormSchemaException(String form, String why) {
        super("Form \"" + form + "\" cannot be used: " + why);
    }
}
