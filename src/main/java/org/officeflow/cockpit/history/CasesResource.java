package org.officeflow.cockpit.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.officeflow.cockpit.access.CockpitAccess;
import org.springframework.stereotype.Component;

/** The history of one case, for whoever may read it; to everybody else it does not exist. */
@Component
public class CasesResource {

    private final CockpitAccess access;
    private final CasePage page;

    CasesResource(CockpitAccess access, CasePage page) {
        this.access = access;
        this.page = page;
    }

    @GET
    @Path("{reference}")
    @Produces(MediaType.APPLICATION_JSON)
    public CasePage.Page history(@PathParam("reference") String reference) {
        return page.of(access.person(), reference);
    }

    /** The case that a process instance runs. */
    @GET
    @Path("of-instance/{instance}")
    @Produces(MediaType.APPLICATION_JSON)
    public CasePage.Page ofInstance(@PathParam("instance") String instance) {
        return page.ofInstance(access.person(), instance);
    }

    /** The history for a spreadsheet. */
    @GET
    @Path("{reference}/history.csv")
    @Produces("text/csv")
    public Response csv(@PathParam("reference") String reference) {
        return file(page.csv(access.person(), reference), "history-" + reference + ".csv");
    }

    @GET
    @Path("{reference}/dossier.pdf")
    @Produces("application/pdf")
    public Response dossier(@PathParam("reference") String reference) {
        return file(page.dossier(access.person(), reference), "dossier-" + reference + ".pdf");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
