package org.officeflow.cockpit.overview;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.officeflow.cockpit.access.CockpitAccess;
import org.springframework.stereotype.Component;

/** What the first page asks. Everybody gets figures over what they may know of, and nothing over the rest. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

    private final CockpitAccess access;
    private final OverviewPage page;
    private final NewColleaguesPage colleagues;
    private final StuckCases stuck;

    OverviewResource(CockpitAccess access, OverviewPage page, NewColleaguesPage colleagues, StuckCases stuck) {
        this.access = access;
        this.page = page;
        this.colleagues = colleagues;
        this.stuck = stuck;
    }

    /** Figures of the procedures and budgets. */
    @GET
    public OverviewPage.Page page() {
        return page.of(access.person());
    }

    /** How well new colleagues are prepared. */
    @GET
    @Path("colleagues")
    public NewColleaguesPage.Page colleagues() {
        return colleagues.of(access.person());
    }

    /** The cases that cannot go on by themselves. */
    @GET
    @Path("stuck")
    public StuckCases.Page stuck() {
        return stuck.of(access.person());
    }

    /** Tries the failed step of a stuck case once more. */
    @POST
    @Path("stuck/{incident}/retry")
    public StuckCases.Retry retry(@PathParam("incident") String incident) {
        return stuck.retry(incident, access.person());
    }

    /** What became of a retry. */
    @GET
    @Path("retries/{job}")
    public StuckCases.Retry retried(@PathParam("job") String job) {
        return stuck.retried(job, access.person());
    }
}
