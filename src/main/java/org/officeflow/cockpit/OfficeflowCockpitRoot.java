package org.officeflow.cockpit;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.jspecify.annotations.Nullable;
import org.officeflow.cockpit.approvals.ApprovalsResource;
import org.officeflow.cockpit.deputies.DeputiesResource;
import org.officeflow.cockpit.heatmap.HeatmapResource;
import org.officeflow.cockpit.history.CasesResource;
import org.officeflow.cockpit.overview.OverviewResource;
import org.officeflow.cockpit.team.TeamResource;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.webjars.WebJarVersionLocator;

/** Hands the scripts and the style of our pages to the browser, and leads to what the pages ask. */
@Path("plugin/" + OfficeflowCockpit.ID)
public final class OfficeflowCockpitRoot extends AbstractCockpitPluginRootResource {

    /** Under this name the browser gets the library that draws the pictures. */
    private static final String CHARTS = "app/chart.js";

    private static final WebJarVersionLocator WEBJARS = new WebJarVersionLocator();

    private static final List<String> SCRIPTS = List.of(
            "app/approvals.js",
            "app/cases.js",
            CHARTS,
            "app/charts.js",
            "app/colleagues.js",
            "app/decision.js",
            "app/deputies.js",
            "app/elements.js",
            "app/heatmap.js",
            "app/history.js",
            "app/office.js",
            "app/overview.js",
            "app/team.js",
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

    @Override
    protected @Nullable InputStream getPluginAssetAsStream(AppPlugin plugin, String fileName) {
        return CHARTS.equals(fileName)
                ? getClass()
                        .getResourceAsStream(
                                "/META-INF/resources/webjars/" + WEBJARS.path("chart.js", "dist/chart.umd.min.js"))
                : super.getPluginAssetAsStream(plugin, fileName);
    }

    /** How the procedures do, on the first page. */
    @Path("{engine}/overview")
    public OverviewResource overview(@Context ServletContext context) {
        return bean(context, OverviewResource.class);
    }

    /** How often, how long and how late the steps of a procedure are, on its diagram. */
    @Path("{engine}/heatmap")
    public HeatmapResource heatmap(@Context ServletContext context) {
        return bean(context, HeatmapResource.class);
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

    /** The page Team. */
    @Path("{engine}/team")
    public TeamResource team(@Context ServletContext context) {
        return bean(context, TeamResource.class);
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
