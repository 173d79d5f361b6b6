package org.officeflow.onboarding;

import static org.officeflow.onboarding.PersonnelFile.heads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.PersonnelFileRows.ItemCourse;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** What was prepared for a colleague, in the personnel file: who did it when, and everything that went another way. */
@Component
class PersonnelFileItems {

    private static final Words WORDS = Words.of("onboarding");

    private final ItemDesk desk;
    private final PersonnelFileRows rows;
    private final Responsibles responsibles;
    private final OrderDesk orders;
    private final Organisation organisation;
    private final WorkingCalendar calendar;

    PersonnelFileItems(
            ItemDesk desk,
            PersonnelFileRows rows,
            Responsibles responsibles,
            OrderDesk orders,
            Organisation organisation,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.rows = rows;
        this.responsibles = responsibles;
        this.orders = orders;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    /** All items; then those that were added, substituted, bought, acknowledged or taken back, where there are such. */
    List<Section> sections(Onboarding one) {
        var items = desk.items(one.number());
        var courses = rows.items(one.number());
        var sections = new ArrayList<Section>();
        sections.add(Section.table(
                WORDS.say("dossier.items"),
                WORDS.say("dossier.items.none"),
                heads("what", "responsible", "due", "state", "done"),
                items.stream().map(item -> done(one, item)).toList()));
        add(
                sections,
                "added",
                heads("what", "who", "when", "reason"),
                some(items, item -> item.addedBy() != null, item -> added(item, course(courses, item))));
        add(
                sections,
                "substitutes",
                heads("what", "instead", "until", "who", "when"),
                some(items, item -> item.substitute() != null, item -> substitute(item, course(courses, item))));
        add(
                sections,
                "bought",
                heads("what", "request", "order"),
                some(items, item -> item.purchase() != null, this::bought));
        add(
                sections,
                "received",
                heads("what", "said", "who", "when", "note"),
                some(items, item -> item.received() != null, item -> received(item, course(courses, item))));
        add(
                sections,
                "undone",
                heads("what", "state", "who", "when", "note"),
                some(items, item -> item.undoneAt() != null, item -> undone(item, course(courses, item))));
        return sections;
    }

    private static void add(List<Section> sections, String heading, List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            sections.add(Section.table(WORDS.say("dossier." + heading), "", heads, rows));
        }
    }

    private static List<List<String>> some(
            List<OnboardingItem> items, Predicate<OnboardingItem> which, Function<OnboardingItem, List<String>> row) {
        return items.stream().filter(which).map(row).toList();
    }

    private static ItemCourse course(Map<Integer, ItemCourse> courses, OnboardingItem item) {
        return Objects.requireNonNull(courses.get(item.position()));
    }

    private List<String> done(Onboarding one, OnboardingItem item) {
        var by = item.doneAt() == null ? "" : nameOrUs(item.doneBy()) + ", " + moment(item.doneAt());
        return List.of(
                desk.said(item),
                responsibles.said(one, item.responsible()),
                Language.ofReader().day(item.deadline()),
                WORDS.say("item." + item.state().key()),
                item.note() == null ? by : by + ": " + item.note());
    }

    private List<String> added(OnboardingItem item, ItemCourse course) {
        return List.of(desk.said(item), name(item.addedBy()), moment(course.addedAt()), text(course.addedBecause()));
    }

    private List<String> substitute(OnboardingItem item, ItemCourse course) {
        var until = item.substituteUntil();
        return List.of(
                desk.said(item),
                text(item.substitute()),
                until == null ? "" : Language.ofReader().day(until),
                name(course.decidedBy()),
                moment(course.decidedAt()));
    }

    private List<String> bought(OnboardingItem item) {
        var request = text(item.purchase());
        return List.of(
                desk.said(item),
                request,
                orders.orderOf(new RequestNumber(request))
                        .map(order -> order.value())
                        .orElse(WORDS.say("dossier.no-order")));
    }

    private List<String> received(OnboardingItem item, ItemCourse course) {
        var said = text(item.received());
        return List.of(
                desk.said(item),
                WORDS.sayOr(said, "received." + said),
                name(course.receivedBy()),
                moment(course.receivedAt()),
                text(course.receivedNote()));
    }

    private List<String> undone(OnboardingItem item, ItemCourse course) {
        return List.of(
                desk.said(item),
                WORDS.say("item." + item.state().key()),
                nameOrUs(item.undoneBy()),
                moment(item.undoneAt()),
                text(course.undoNote()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : Language.ofReader().moment(at.atZone(calendar.zone()));
    }

    private String nameOrUs(@Nullable PersonId person) {
        return person == null ? "Officeflow" : name(person);
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }
}
