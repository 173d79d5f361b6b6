package org.officeflow.cockpit.history;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.officeflow.cockpit.access.CockpitAccess;
import org.springframework.stereotype.Component;

/** The cases that a person may read, and the history of one; to everybody else it does not exist. */
@Component
public class CasesResource {

    private final CockpitAccess access;
    private final CaseListPage list;
    private final CasePage page;

    CasesResource(CockpitAccess access, CaseListPage list, CasePage page) {
        this.access = access;
        this.list = list;
        this.page = page;
    }

    /**
     * A stretch of the list of cases, the newest first.
     *
     * @param ended whether they have ended; null for both
     * @param since when the last one that was shown began, as the list said; null for the beginning
     * @param after number of that one
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public CaseListPage.Page list(
            @QueryParam("words") @Nullable String words,
            @QueryParam("procedure") @Nullable String procedure,
            @QueryParam("ended") @Nullable Boolean ended,
            @QueryParam("since") @Nullable String since,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("50") int size) {
        return list.of(access.person(), words, procedure, ended, since, after, size);
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
