package org.officeflow.cockpit.team;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.officeflow.cockpit.access.CockpitAccess;
import org.springframework.stereotype.Component;

/**
 * What the page Team asks. Everything concerns the people below the person who is logged in, and of their tasks those that the
 * procedures let superiors see; everybody and everything else does not exist here.
 */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    private final CockpitAccess access;
    private final TeamPage page;
    private final HeldTasks held;
    private final Moves moves;

    TeamResource(CockpitAccess access, TeamPage page, HeldTasks held, Moves moves) {
        this.access = access;
        this.page = page;
        this.held = held;
        this.moves = moves;
    }

    /** The direct reports, or everybody below, each with how much they have to do. Nobody for who has no reports. */
    @GET
    public TeamPage.Page page(@QueryParam("all") boolean all) {
        return page.of(access.person(), all);
    }

    /** What one of them has to do. */
    @GET
    @Path("{person}/tasks")
    public HeldTasks.Page tasks(
            @PathParam("person") String person,
            @QueryParam("first") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return held.of(access.person(), person, first, size);
    }

    /** Who may get one of these tasks. */
    @GET
    @Path("{person}/tasks/{task}/takers")
    public Moves.Takers takers(@PathParam("person") String person, @PathParam("task") String task) {
        return moves.takers(access.person(), person, task);
    }

    /** Moves one of these tasks to another of the people. */
    @POST
    @Path("{person}/tasks/{task}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public Moves.Moved move(
            @PathParam("person") String person, @PathParam("task") String task, Moves.@Nullable Wish wish) {
        return moves.move(access.person(), person, task, wish == null ? new Moves.Wish(null, null) : wish);
    }
}
