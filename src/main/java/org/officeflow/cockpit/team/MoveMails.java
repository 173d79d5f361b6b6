package org.officeflow.cockpit.team;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.TaskLinks;
import org.officeflow.notification.Mail;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Tells both people that a superior has moved a task from one to the other. */
@Component
class MoveMails {

    private final Organisation organisation;
    private final Outbox outbox;
    private final TaskLinks links;
    private final Clock clock;

    MoveMails(Organisation organisation, Outbox outbox, TaskLinks links, Clock clock) {
        this.organisation = organisation;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /**
     * A task that was moved.
     *
     * @param about reference and what it is about, as one line
     * @param inPlaceOf name of the person in whose place it is decided; null for a task that is no decision
     */
    record Move(
            String task,
            String reference,
            String about,
            PersonId from,
            PersonId to,
            PersonId by,
            @Nullable String reason,
            @Nullable String inPlaceOf) {}

    void moved(Move move) {
        var by = name(move.by());
        var because = move.reason() == null ? "" : "\nReason: " + move.reason() + "\n";
        var standsIn = move.inPlaceOf() == null ? "" : "You decide in the place of " + move.inPlaceOf() + ".\n";
        send(
                move,
                move.to(),
                move.reference() + " waits for you now",
                by + " has moved a task from " + name(move.from()) + " to you: " + move.about() + ".\n" + standsIn
                        + because + "\n" + links.to(move.task()));
        send(
                move,
                move.from(),
                move.reference() + " does not wait for you any more",
                by + " has moved a task from you to " + name(move.to()) + ": " + move.about() + ".\n" + because);
    }

    private void send(Move move, PersonId to, String subject, String text) {
        var person = organisation.get(to);
        if (person.email() != null) {
            outbox.put(new Mail(
                    move.reference() + "-moved-" + move.task() + "-" + clock.millis() + "-" + to.value(),
                    move.reference(),
                    List.of(person.email()),
                    subject,
                    "Dear " + person.name() + ",\n\n" + text + "\n\nOfficeflow\n",
                    List.of()));
        }
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }
}
