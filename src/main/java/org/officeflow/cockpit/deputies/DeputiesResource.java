package org.officeflow.cockpit.deputies;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.process.DecisionHandover;
import org.officeflow.cockpit.access.CockpitAccess;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/** What the page asks about deputies. Everything concerns the person who is logged in. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class DeputiesResource {

    private static final Words WORDS = Words.of("cockpit");

    private final CockpitAccess access;
    private final DeputiesPage page;
    private final DecisionHandover handover;

    DeputiesResource(CockpitAccess access, DeputiesPage page, DecisionHandover handover) {
        this.access = access;
        this.page = page;
        this.handover = handover;
    }

    /** The person's absences, those in whose place they decide, and what may be taken over. */
    @GET
    public DeputiesPage.Page page() {
        return page.of(access.person());
    }

    /** Registers an absence, as its start form does. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public DeputiesPage.Page register(DeputiesPage.@Nullable Wish wish) {
        var person = access.person();
        if (wish == null) {
            throw new FormRefusal(WORDS.say("absence.empty"));
        }
        page.register(person, wish);
        return page.of(person);
    }

    /** Says when the person is back at work, as the task of the absence does. */
    @POST
    @Path("{absence}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeputiesPage.Page back(@PathParam("absence") String absence, DeputiesPage.@Nullable Return day) {
        var person = access.person();
        page.back(person, absence, day == null ? null : day.backOn());
        return page.of(person);
    }

    /** Gives a decision back to the person in whose place one would decide. */
    @POST
    @Path("decisions/{task}/give-back")
    public DeputiesPage.Page giveBack(@PathParam("task") String task) {
        var person = access.person();
        refuse(handover.giveBack(task, person));
        return page.of(person);
    }

    /** Takes a decision over, from one's own deputy or as somebody's deputy. */
    @POST
    @Path("decisions/{task}/take-over")
    public DeputiesPage.Page takeOver(@PathParam("task") String task) {
        var person = access.person();
        refuse(handover.takeOver(task, person));
        return page.of(person);
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(words -> {
            throw new FormRefusal(words);
        });
    }
}
