package org.officeflow.leaving.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingItem;
import org.officeflow.leaving.LeavingKind;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.leaving.Offboarding;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;

/** What the forms around somebody who leaves have in common. Why they leave stands in those of whoever runs the case alone. */
@Component
class LeavingFacts {

    private static final Words WORDS = Words.of("leaving");

    private final LeavingDesk desk;
    private final ReturnDesk returns;
    private final LeavingResponsibles responsibles;
    private final Organisation organisation;
    private final Timeline timeline;
    private final WorkingCalendars calendars;

    LeavingFacts(
            LeavingDesk desk,
            ReturnDesk returns,
            LeavingResponsibles responsibles,
            Organisation organisation,
            Timeline timeline,
            WorkingCalendars calendars) {
        this.desk = desk;
        this.returns = returns;
        this.responsibles = responsibles;
        this.organisation = organisation;
        this.timeline = timeline;
        this.calendars = calendars;
    }

    Offboarding offboarding(FormContext context) {
        return desk.offboarding(new OffboardingNumber(Objects.requireNonNull(context.businessKey())));
    }

    /** The item that the form is about. */
    LeavingItem item(FormContext context) {
        var position = ReturnItemContract.ITEM
                .of(context.variable().apply(ReturnItemContract.ITEM.name()))
                .orElseThrow();
        return returns.item(offboarding(context).number(), position);
    }

    String title(Offboarding one) {
        return one.number() + ": " + name(one.person());
    }

    String title(LeavingItem item, Offboarding one) {
        return returns.said(item) + ": " + name(one.person());
    }

    /** Who leaves when, and who takes over. */
    List<Map<String, Object>> facts(Offboarding one) {
        var person = organisation.get(one.person());
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("name", person.name()));
        facts.add(fact("job", person.jobTitle()));
        facts.add(fact("department", person.department()));
        if (one.number().isOfTransfer()) {
            facts.add(fact("effective", Language.ofReader().day(one.lastDay())));
        } else {
            facts.add(fact("last-day", Language.ofReader().day(one.lastDay())));
            facts.add(fact("access-ends", moment(one, one.accessEndsAt())));
        }
        organisation.managerOf(one.person()).ifPresent(manager -> facts.add(fact("manager", name(manager))));
        if (one.successor() != null) {
            facts.add(fact("successor", name(one.successor())));
        }
        return facts;
    }

    /** The same, with what only whoever runs the case has to know. */
    List<Map<String, Object>> allFacts(Offboarding one) {
        var facts = facts(one);
        if (one.reason() != null) {
            facts.add(fact("reason", WORDS.say("reason." + one.reason().key())));
        }
        if (one.lateReason() != null) {
            facts.add(fact("late-reason", one.lateReason()));
        }
        facts.add(fact("announced", name(one.announcedBy())));
        var reports = desk.reports(one.number());
        if (!reports.isEmpty()) {
            facts.add(fact(
                    "reports",
                    WORDS.say(
                            "reports",
                            String.join(", ", reports),
                            organisation.managerOf(one.person()).map(this::name).orElse(WORDS.say("nobody")))));
        }
        return facts;
    }

    private static Map<String, Object> fact(String key, String value) {
        return Map.of("fact", WORDS.say("fact." + key), "value", value);
    }

    /** All of it, for human resources and whoever announced it. */
    Map<String, Supplier<?>> whole(FormContext context) {
        var one = offboarding(context);
        return Map.of(
                "title",
                () -> title(one),
                "items",
                () -> itemRows(one),
                "facts",
                () -> allFacts(one),
                "timeline",
                () -> timelineRows(one, context));
    }

    /** Every item with who, by when and how far. */
    List<Map<String, Object>> itemRows(Offboarding one) {
        return returns.items(one.number()).stream().map(item -> row(one, item)).toList();
    }

    /** Every thing that they bring back themselves. */
    List<Map<String, Object>> thingRows(Offboarding one) {
        return returns.items(one.number()).stream()
                .filter(item -> item.kind() == LeavingKind.EQUIPMENT || item.kind() == LeavingKind.BADGE)
                .map(item -> row(one, item))
                .toList();
    }

    private Map<String, Object> row(Offboarding one, LeavingItem item) {
        var row = new LinkedHashMap<String, Object>();
        row.put("title", returns.said(item));
        row.put("who", responsibles.said(item));
        row.put("due", Language.ofReader().day(item.dueOn()));
        row.put("state", WORDS.say("item." + item.state().key()));
        row.put("done", item.settledAt() == null ? "" : name(item.settledBy()) + ", " + moment(one, item.settledAt()));
        return row;
    }

    private static @Nullable PersonId reader(FormContext context) {
        return context.userId() == null ? null : new PersonId(context.userId());
    }

    List<Map<String, Object>> timelineRows(Offboarding one, FormContext context) {
        var reader = Language.ofReader();
        return timeline.of(one.number().value(), reader(context)).stream()
                .map(entry -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("when", moment(one, entry.at()));
                    row.put("who", name(entry.actor()));
                    row.put("what", entry.what(reader));
                    row.put("detail", Objects.requireNonNullElse(entry.detail(reader), ""));
                    return row;
                })
                .toList();
    }

    String moment(Offboarding one, Instant at) {
        var zone = calendars.of(organisation.get(one.person()).site()).zone();
        return Language.ofReader().moment(at.atZone(zone));
    }

    String name(@Nullable PersonId person) {
        return person == null
                ? "Officeflow"
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
