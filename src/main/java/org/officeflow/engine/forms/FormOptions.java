package org.officeflow.engine.forms;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The choices that a start form offers from our own tables. A start form has no case yet and cannot be filled in beforehand, so
 * the choices are written into the form itself when somebody opens it: a select, radio, checklist or taglist with this
 * {@code valuesKey} shows them. A Spring bean for each start form that offers some.
 */
public interface FormOptions {

    /** The form, by its id. */
    String formId();

    /** Choices by {@code valuesKey}; each list is read when somebody needs it. */
    Map<String, Supplier<List<Option>>> read(FormContext context);

    /** One choice: what the person reads and what the form sends. */
    record Option(String label, String value) {}
}
