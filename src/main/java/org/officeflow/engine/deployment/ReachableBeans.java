package org.officeflow.engine.deployment;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The beans that a model may name: delegates, listeners, and what says so itself. A model reaches no other bean. */
final class ReachableBeans extends AbstractMap<Object, Object> {

    private final ConfigurableListableBeanFactory beans;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    ReachableBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && known.computeIfAbsent(text, this::isReachable);
    }

    private boolean isReachable(String name) {
        if (!beans.containsBean(name)) {
            return false;
        }
        var type = beans.getType(name, false);
        return type != null
                        && (JavaDelegate.class.isAssignableFrom(type)
                                || ExecutionListener.class.isAssignableFrom(type)
                                || TaskListener.class.isAssignableFrom(type))
                || beans.findAnnotationOnBean(name, CallableFromModels.class, false) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    /** For the engine's listing of names only; looked at rarely. */
    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(this::containsKey)
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toSet());
    }
}
