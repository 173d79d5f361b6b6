package org.officeflow.engine.deployment;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Expressions of models, tables and filters: they see variables and the reachable beans, and never get from a value to its class. */
final class OfficeExpressions extends JuelExpressionManager {

    OfficeExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        var all = new CompositeELResolver();
        all.add(new NoClasses());
        all.add(super.createElResolver());
        return all;
    }

    private static final class NoClasses extends ELResolver {

        private static final Set<String> FORBIDDEN = Set.of(
                "class", "getclass", "forname", "getclassloader", "classloader", "newinstance", "getdeclaringclass");

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
            refuse(base, property);
            return null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context, @Nullable Object base, @Nullable Object method, Class<?>[] types, Object[] values) {
            refuse(base, method);
            return null;
        }

        private static void refuse(@Nullable Object base, @Nullable Object name) {
            if (base == null) {
                return;
            }
            if (base instanceof Class<?>
                    || base instanceof ClassLoader
                    || base instanceof Runtime
                    || base instanceof ProcessBuilder
                    || name != null
                            && !(base instanceof Map<?, ?>)
                            && FORBIDDEN.contains(name.toString().toLowerCase(java.util.Locale.ROOT))) {
                throw new ELException("An expression may not use \"" + name + "\".");
            }
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
            refuse(base, property);
            return null;
        }

        @Override
        public void setValue(
                ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
            refuse(base, property);
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
            return false;
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return null;
        }

        @Override
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return null;
        }
    }
}
