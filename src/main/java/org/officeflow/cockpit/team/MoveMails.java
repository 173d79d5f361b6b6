package org.officeflow.cockpit.team;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.TaskLinks;
import org.officeflow.language.Value;
import org.officeflow.notification.PersonalMails;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Tells both people that a superior has moved a task from one to the other. */
@Component
class MoveMails {

    private final Organisation organisation;
    private final PersonalMails mails;
    private final TaskLinks links;
    private final Clock clock;

    MoveMails(Organisation organisation, PersonalMails mails, TaskLinks links, Clock clock) {
        this.organisation = organisation;
        this.mails = mails;
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
            Value about,
            PersonId from,
            PersonId to,
            PersonId by,
            @Nullable String reason,
            @Nullable String inPlaceOf) {}

    void moved(Move move) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("about", move.about());
        values.put("by", name(move.by()));
        values.put("from", name(move.from()));
        values.put("to", name(move.to()));
        values.put("reason", move.reason());
        values.put("inPlaceOf", move.inPlaceOf());
        values.put("where", links.to(move.task()));
        var key = "moved-" + move.task() + "-" + clock.millis();
        mails.send(move.to(), PersonalMails.About.confidential(move.reference(), "task-moved-to", key), values);
        mails.send(move.from(), PersonalMails.About.confidential(move.reference(), "task-moved-from", key), values);
    }

    private String name(PersonId person) {
        return organisation.get(person).name();
    }
}
