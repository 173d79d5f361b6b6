package org.officeflow.cockpit;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.officeflow.cockpit.approvals.ApprovalsResource;
import org.officeflow.cockpit.deputies.DeputiesResource;
import org.officeflow.cockpit.history.CasesResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Hands the scripts and the style of our pages to the browser, and leads to what the pages ask. */
@Path("plugin/" + OfficeflowCockpit.ID)
public final class OfficeflowCockpitRoot extends AbstractCockpitPluginRootResource {

    private static final List<String> SCRIPTS = List.of(
            "app/approvals.js",
            "app/decision.js",
            "app/deputies.js",
            "app/elements.js",
            "app/history.js",
            "app/office.js",
            "app/words-nl.js",
            "app/words.js");

    public OfficeflowCockpitRoot() {
        super(OfficeflowCockpit.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        var assets = new ArrayList<>(super.getAllowedAssets());
        assets.addAll(SCRIPTS);
        return assets;
    }

    /** The page Approvals; the engine's name stands in the address because Cockpit puts it there. */
    @Path("{engine}/approvals")
    public ApprovalsResource approvals(@Context ServletContext context) {
        return bean(context, ApprovalsResource.class);
    }

    /** Deputies, on the same page. */
    @Path("{engine}/deputies")
    public DeputiesResource deputies(@Context ServletContext context) {
        return bean(context, DeputiesResource.class);
    }

    /** The history of a case. */
    @Path("{engine}/cases")
    public CasesResource cases(@Context ServletContext context) {
        return bean(context, CasesResource.class);
    }

    private static <T> T bean(ServletContext context, Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(context)
                .getBean(type);
    }
}
