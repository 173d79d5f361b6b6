package org.officeflow.engine.forms;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** FEEL of forms, evaluated by the engine's own FEEL: the same language as in the decision tables. */
final class Feel {

    private final FeelEngine engine;

    Feel(FeelEngine engine) {
        this.engine = engine;
    }

    /** @throws RuntimeException if the text is not FEEL; a missing name is no fault */
    void check(String expression) {
        engine.evaluateSimpleExpression(
                body(expression), Variables.createVariables().asVariableContext());
    }

    /** The value; null where the form in the browser would find nothing. */
    @Nullable
    Object value(String expression, Map<String, @Nullable Object> context) {
        try {
            return engine.evaluateSimpleExpression(
                    body(expression), Variables.fromMap(context).asVariableContext());
        } catch (RuntimeException e) {
            return null;
        }
    }

    boolean holds(@Nullable String condition, Map<String, @Nullable Object> context) {
        return condition != null && Boolean.TRUE.equals(value(condition, context));
    }

    private static String body(String expression) {
        return expression.startsWith("=") ? expression.substring(1) : expression;
    }
}
