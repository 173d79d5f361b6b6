package org.officeflow.engine.variables;

import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.type.AbstractValueTypeImpl;
import org.camunda.bpm.engine.variable.impl.value.AbstractTypedValue;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Lets the engine carry a {@link NeverStored} as a transient variable without turning it into bytes, and refuses to store it. */
final class NeverStoredSerializer extends AbstractTypedValueSerializer<TypedValue> {

    private static final Type TYPE = new Type();

    /** The one serializer. */
    NeverStoredSerializer() {
        super(TYPE);
    }

    @Override
    public String getName() {
        return TYPE.getName();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.getValue() instanceof NeverStored;
    }

    @Override
    public TypedValue convertToTypedValue(UntypedValueImpl untyped) {
        return new Value(untyped.getValue(), untyped.isTransient());
    }

    @Override
    public void writeValue(TypedValue value, ValueFields fields) {
        if (!value.isTransient()) {
            throw new IllegalStateException("%s \"%s\" may only be a transient variable; the engine does not keep it."
                    .formatted(value.getValue().getClass().getSimpleName(), fields.getName()));
        }
    }

    @Override
    public TypedValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        throw new IllegalStateException("\"" + fields.getName() + "\" was never stored.");
    }

    private static final class Type extends AbstractValueTypeImpl {

        private static final long serialVersionUID = 1L;

        Type() {
            super("never-stored");
        }

        /** The engine looks for no other serializer then. */
        @Override
        public boolean isPrimitiveValueType() {
            return true;
        }

        @Override
        public TypedValue createValue(Object value, Map<String, Object> info) {
            return new Value(value, true);
        }

        @Override
        public Map<String, Object> getValueInfo(TypedValue value) {
            return Map.of();
        }
    }

    private static final class Value extends AbstractTypedValue<Object> {

        private static final long serialVersionUID = 1L;

        Value(Object value, boolean isTransient) {
            super(value, TYPE);
            setTransient(isTransient);
        }
    }
}
