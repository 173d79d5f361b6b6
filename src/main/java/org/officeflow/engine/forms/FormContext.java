package org.officeflow.engine.forms;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which form is open, for which task and case, and who reads it.
 *
 * @param taskId null at a start form
 * @param processInstanceId null at a start form
 * @param businessKey the case's reference; null at a start form
 * @param userId login name of the reader; null when nobody is logged in (internal code)
 * @param variable reads a process variable that the task can see; null when there is none
 */
public record FormContext(
        String formId,
        @Nullable String taskId,
        @Nullable String processInstanceId,
        @Nullable String businessKey,
        @Nullable String userId,
        Function<String, @Nullable Object> variable) {}
