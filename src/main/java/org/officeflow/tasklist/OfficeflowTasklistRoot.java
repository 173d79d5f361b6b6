package org.officeflow.tasklist;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Hands the scripts and the style of our pages to the browser; what the pages ask has addresses of its own. */
@Path("plugin/" + OfficeflowTasklist.ID)
public final class OfficeflowTasklistRoot extends AbstractTasklistPluginRootResource {

    private static final List<String> SCRIPTS = List.of(
            "app/cards.js",
            "app/documents.js",
            "app/elements.js",
            "app/office.js",
            "app/start.js",
            "app/timeline.js",
            "app/words-nl.js",
            "app/words.js");

    public OfficeflowTasklistRoot() {
        super(OfficeflowTasklist.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        var assets = new ArrayList<>(super.getAllowedAssets());
        assets.addAll(SCRIPTS);
        return assets;
    }
}
