package org.officeflow.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** The tab "Documents" of a task. Tasklist finds it by its entry in {@code META-INF/services}. */
public final class DocumentsTab extends AbstractTasklistPlugin {

    static final String ID = "officeflow-documents";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(DocumentsTabFiles.class);
    }
}
