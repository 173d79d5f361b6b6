package org.officeflow.engine.security;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** What a command of the engine is about: the engine keeps it in fields without a reader. */
final class CommandFields {

    private CommandFields() {}

    static @Nullable Object value(Command<?> command, String name) {
        var field = ReflectionUtils.findField(command.getClass(), name);
        if (field == null) {
            return null;
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }

    static @Nullable String text(Command<?> command, String name) {
        return value(command, name) instanceof String text && !text.isBlank() ? text : null;
    }
}
