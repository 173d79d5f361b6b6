package org.officeflow.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** What Officeflow adds to Tasklist. Tasklist finds it by its entry in {@code META-INF/services}. */
public final class OfficeflowTasklist extends AbstractTasklistPlugin {

    static final String ID = "officeflow-tasklist";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(OfficeflowTasklistRoot.class);
    }
}
