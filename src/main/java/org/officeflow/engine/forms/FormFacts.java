package org.officeflow.engine.forms;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one form shows of a case, read from our own tables at the moment somebody opens it and laid over the form's variables.
 * The engine stores nothing of it. A Spring bean for each form that shows facts.
 */
public interface FormFacts {

    /** The form, by its id. */
    String formId();

    /**
     * Values by the form's keys (fields, {@code valuesKey}s, names in its texts and conditions): String, Boolean, Number, LocalDate,
     * lists of scalars, lists of {@code Map<String, Object>} for rows, tables and options ({@code label}, {@code value}).
     * What is not there is null. Each is read when somebody needs it: all when the form is opened, those in conditions, choices and
     * fixed lists when it is checked.
     */
    Map<String, ? extends Supplier<? extends @Nullable Object>> read(FormContext context);
}
