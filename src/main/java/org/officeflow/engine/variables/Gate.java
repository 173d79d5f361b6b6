package org.officeflow.engine.variables;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.type.SpinValueType;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;

/**
 * Stands before the engine's serializers of one type of value. Every variable that is to be kept is asked here first, from our
 * code, from models and from REST; what is no scalar is refused. It never serializes anything itself.
 */
final class Gate extends AbstractTypedValueSerializer<TypedValue> {

    private static final Words WORDS = Words.of("engine");

    private static final int LONGEST_TEXT = 4000;

    private Gate(ValueType type) {
        super(type);
    }

    /** A gate for each type that is refused or limited. */
    static List<Gate> all() {
        return List.of(
                new Gate(ValueType.STRING),
                new Gate(ValueType.OBJECT),
                new Gate(ValueType.BYTES),
                new Gate(ValueType.FILE),
                new Gate(SpinValueType.JSON),
                new Gate(SpinValueType.XML));
    }

    @Override
    public String getName() {
        return "gate-" + valueType.getName();
    }

    @Override
    public boolean canHandle(TypedValue value) {
        if (!value.isTransient()) {
            check(value);
        }
        return false;
    }

    private static void check(TypedValue value) {
        var type = value.getType();
        var content = type == null || ValueType.STRING.equals(type) ? value.getValue() : null;
        if (type == null ? !isScalar(content) : !ValueType.STRING.equals(type)) {
            throw new BadUserRequestException(WORDS.say(
                    "variable.scalar",
                    type == null ? value.getValue().getClass().getSimpleName() : type.getName()));
        }
        if (content instanceof String text && text.length() > LONGEST_TEXT) {
            throw new BadUserRequestException(WORDS.say("variable.too-long"));
        }
    }

    private static boolean isScalar(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Date
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Double
                || value instanceof NeverStored;
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return false;
    }

    @Override
    public TypedValue convertToTypedValue(UntypedValueImpl untyped) {
        throw neverAsked();
    }

    @Override
    public void writeValue(TypedValue value, ValueFields fields) {
        throw neverAsked();
    }

    @Override
    public TypedValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        throw neverAsked();
    }

    private static IllegalStateException neverAsked() {
        return new IllegalStateException("a gate lets through or refuses; it writes nothing");
    }
}
