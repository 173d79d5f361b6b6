package org.officeflow.onboarding.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.Onboarding;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.Responsibles;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Sites;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;

/** What the forms of an onboarding have in common. Nothing private of the new colleague stands here. */
@Component
public class OnboardingFacts {

    private static final Words WORDS = Words.of("onboarding");

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final Responsibles responsibles;
    private final Organisation organisation;
    private final Sites sites;
    private final Timeline timeline;
    private final WorkingCalendar calendar;

    OnboardingFacts(
            OnboardingDesk desk,
            ItemDesk items,
            Responsibles responsibles,
            Organisation organisation,
            Sites sites,
            Timeline timeline,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.items = items;
        this.responsibles = responsibles;
        this.organisation = organisation;
        this.sites = sites;
        this.timeline = timeline;
        this.calendar = calendar;
    }

    /** The onboarding that the form is about. */
    public Onboarding onboarding(FormContext context) {
        return desk.onboarding(new OnboardingNumber(Objects.requireNonNull(context.businessKey())));
    }

    /** The item that the form is about. */
    OnboardingItem item(FormContext context) {
        var position = OnboardingItemContract.ITEM
                .of(context.variable().apply(OnboardingItemContract.ITEM.name()))
                .orElseThrow();
        return items.item(onboarding(context).number(), position);
    }

    /** Number and name. */
    public String title(Onboarding one) {
        return one.number() + ": " + one.name();
    }

    String title(OnboardingItem item, Onboarding one) {
        return items.said(item) + ": " + one.name();
    }

    /** Who comes as what, when and where. */
    public List<Map<String, Object>> facts(Onboarding one) {
        var reader = Language.ofReader();
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("name", one.name()));
        facts.add(fact("job", one.jobTitle()));
        facts.add(fact("department", one.department()));
        facts.add(fact("first-day", reader.day(one.startsOn())));
        facts.add(fact("place", place(one)));
        facts.add(fact("manager", name(one.manager())));
        if (one.buddy() != null) {
            facts.add(fact("buddy", name(one.buddy())));
        }
        return facts;
    }

    /** Who comes as what, and when, and nothing else. */
    List<Map<String, Object>> fewFacts(Onboarding one) {
        return List.of(
                fact("name", one.name()),
                fact("job", one.jobTitle()),
                fact("first-day", Language.ofReader().day(one.startsOn())));
    }

    /** The same, with what only whoever runs the case has to know. */
    List<Map<String, Object>> allFacts(Onboarding one) {
        var facts = facts(one);
        facts.add(fact("contract", WORDS.say("contract." + one.contract().key())));
        if (one.endsOn() != null) {
            facts.add(fact("last-day", Language.ofReader().day(one.endsOn())));
        }
        if (one.probationMonths() != null) {
            facts.add(fact("probation", WORDS.say("months", one.probationMonths())));
        }
        facts.add(fact("cost-centre", one.costCentre().value()));
        facts.add(fact("announced", name(one.announcedBy())));
        return facts;
    }

    Map<String, Object> fact(String key, String value) {
        return Map.of("fact", WORDS.say("fact." + key), "value", value);
    }

    /** Every item with who, by when and how far. */
    List<Map<String, Object>> itemRows(Onboarding one) {
        return items.items(one.number()).stream().map(item -> row(one, item)).toList();
    }

    private Map<String, Object> row(Onboarding one, OnboardingItem item) {
        var reader = Language.ofReader();
        var row = new LinkedHashMap<String, Object>();
        row.put("title", items.said(item));
        row.put("who", responsibles.said(one, item.responsible()));
        row.put("due", reader.day(item.deadline()));
        row.put("dayOne", WORDS.say(item.onDayOne() ? "yes" : "no"));
        row.put("state", state(item));
        row.put(
                "done",
                item.doneAt() == null
                        ? ""
                        : name(item.doneBy()) + ", "
                                + reader.moment(item.doneAt().atZone(calendar.zone())));
        return row;
    }

    private String state(OnboardingItem item) {
        var state = items.stateSaid(item);
        return item.substitute() == null ? state : state + ": " + item.substitute();
    }

    private static @Nullable PersonId reader(FormContext context) {
        return context.userId() == null ? null : new PersonId(context.userId());
    }

    List<Map<String, Object>> timelineRows(Onboarding one, FormContext context) {
        var reader = Language.ofReader();
        return timeline.of(one.number().value(), reader(context)).stream()
                .map(entry -> {
                    var detail = entry.detail(reader);
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("when", reader.moment(entry.at().atZone(calendar.zone())));
                    row.put("who", name(entry.actor()));
                    row.put("what", entry.what(reader));
                    row.put("detail", detail == null ? "" : detail);
                    return row;
                })
                .toList();
    }

    /** What happened last. */
    String now(Onboarding one) {
        var entries = timeline.of(one.number().value());
        return entries.isEmpty() ? "" : entries.get(entries.size() - 1).what(Language.ofReader());
    }

    String name(@Nullable PersonId person) {
        return person == null
                ? "Officeflow"
                : organisation.find(person).map(found -> found.name()).orElse(person.value());
    }

    private String place(Onboarding one) {
        var where = WORDS.say("workplace." + one.workplace().key());
        return one.site() == null
                ? where
                : where + ", " + sites.find(one.site()).map(site -> site.name()).orElse(one.site());
    }
}
