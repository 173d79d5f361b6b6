package org.officeflow.tasklist;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Hands the scripts and the style of the tab to the browser, and nothing else. */
@Path("plugin/" + DocumentsTab.ID)
public final class DocumentsTabFiles extends AbstractTasklistPluginRootResource {

    private static final List<String> WORDS = List.of("app/words-nl.js", "app/words.js");

    public DocumentsTabFiles() {
        super(DocumentsTab.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        var assets = new ArrayList<>(super.getAllowedAssets());
        assets.addAll(WORDS);
        return assets;
    }
}
