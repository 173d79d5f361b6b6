package org.officeflow.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Our pages in Cockpit. Cockpit finds them by their entry in {@code META-INF/services}. */
public final class OfficeflowCockpit extends AbstractCockpitPlugin {

    static final String ID = "officeflow";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(OfficeflowCockpitRoot.class);
    }
}
