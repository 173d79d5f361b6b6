package org.officeflow.cockpit.heatmap;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.officeflow.cockpit.access.CockpitAccess;
import org.springframework.stereotype.Component;

/** Figures of the steps of a procedure, over the cases that a person may know of. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class HeatmapResource {

    private final CockpitAccess access;
    private final HeatmapPage page;

    HeatmapResource(CockpitAccess access, HeatmapPage page) {
        this.access = access;
        this.page = page;
    }

    /**
     * The steps of a procedure.
     *
     * @param definition id of the version whose diagram is shown
     * @param version the version to count; null for the shown one, 0 for all together
     * @param days how far back
     */
    @GET
    @Path("{definition}")
    public HeatmapPage.Page steps(
            @PathParam("definition") String definition,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("days") @DefaultValue("90") int days) {
        return page.of(access.person(), definition, version, days);
    }
}
