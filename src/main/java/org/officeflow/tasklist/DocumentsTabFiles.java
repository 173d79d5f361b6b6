package org.officeflow.tasklist;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Hands the script and the style of the tab to the browser, and nothing else. */
@Path("plugin/" + DocumentsTab.ID)
public final class DocumentsTabFiles extends AbstractTasklistPluginRootResource {

    public DocumentsTabFiles() {
        super(DocumentsTab.ID);
    }
}
