package org.officeflow.cockpit.approvals;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalInbox;
import org.officeflow.cockpit.access.CockpitAccess;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/** What the page Approvals asks. Everything concerns the person who is logged in, and nobody else. */
@Component
public class ApprovalsResource {

    private static final Words WORDS = Words.of("cockpit");

    /** A line of JSON each, sent as soon as it is known. */
    public static final String LINES = "application/x-ndjson";

    private static final int MOST_AT_ONCE = 200;

    private final CockpitAccess access;
    private final ApprovalInbox inbox;
    private final ApprovalsPage page;
    private final Decisions decisions;
    private final ObjectMapper json;

    ApprovalsResource(
            CockpitAccess access, ApprovalInbox inbox, ApprovalsPage page, Decisions decisions, ObjectMapper json) {
        this.access = access;
        this.inbox = inbox;
        this.page = page;
        this.decisions = decisions;
        this.json = json;
    }

    /** The number beside the navigation entry. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> count() {
        return Map.of("waiting", inbox.count(access.person()));
    }

    /** One page of what waits. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ApprovalsPage.Page page(
            @QueryParam("words") @Nullable String words,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("order") @DefaultValue("due") String order,
            @QueryParam("descending") boolean descending,
            @QueryParam("first") int first,
            @QueryParam("size") @DefaultValue("50") int size) {
        return page.of(access.person(), words, kind, order, descending, first, size);
    }

    /** The facts of one decision, as its form shows them. */
    @GET
    @Path("{task}")
    @Produces(MediaType.APPLICATION_JSON)
    public ApprovalsPage.Details details(@PathParam("task") String task) {
        return page.details(access.person(), task);
    }

    /** Decides one after the other, each in a transaction of its own, and says of each at once what became of it. */
    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(LINES)
    public StreamingOutput decide(Decisions.@Nullable Orders orders) {
        var person = access.person();
        if (orders == null || orders.decisions() == null || orders.decisions().isEmpty()) {
            throw new FormRefusal(WORDS.say("decision.tick"));
        }
        if (orders.decisions().size() > MOST_AT_ONCE) {
            throw new FormRefusal(WORDS.say("decision.at-most", MOST_AT_ONCE));
        }
        return output -> {
            for (var order : orders.decisions()) {
                output.write(json.writeValueAsBytes(decisions.decide(person, order)));
                output.write('\n');
                output.flush();
            }
        };
    }
}
