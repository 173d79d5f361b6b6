package org.officeflow.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.Accesses;
import org.officeflow.approval.ApprovalSubject;
import org.officeflow.approval.LineDecision;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of an access who is to get it: name, role, first day, what they have, and why; nothing private. */
@Component
@Transactional(readOnly = true)
class AccessSubject implements ApprovalSubject {

    private static final Words WORDS = Words.of("onboarding");

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final AccessDesk desk;
    private final Accesses accesses;
    private final Organisation organisation;

    AccessSubject(
            Onboardings onboardings,
            OnboardingItems items,
            AccessDesk desk,
            Accesses accesses,
            Organisation organisation) {
        this.onboardings = onboardings;
        this.items = items;
        this.desk = desk;
        this.accesses = accesses;
        this.organisation = organisation;
    }

    @Override
    public String kind() {
        return AccessItemDesk.KIND;
    }

    @Override
    public String title() {
        return WORDS.say("access.title");
    }

    @Override
    public List<Map<String, Object>> facts(String reference) {
        var one = onboardings.get(new OnboardingNumber(reference));
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(fact("name", one.name()));
        rows.add(fact("job", one.jobTitle()));
        rows.add(fact("department", one.department()));
        rows.add(fact("first-day", Language.ofReader().day(one.startsOn())));
        if (one.manager() != null) {
            rows.add(fact("manager", name(one.manager())));
        }
        if (one.employee() != null) {
            rows.add(fact("has-already", held(one.employee())));
        }
        items.of(one.number()).stream()
                .filter(item -> item.branch() == Branch.ACCESS && item.state() == ItemState.OPEN)
                .filter(item -> item.what() != null && AccessItemDesk.needsApproval(item))
                .forEach(item -> rows.add(Map.of(
                        "fact",
                        WORDS.say("access.asked", item.title()),
                        "value",
                        name(Objects.requireNonNull(item.addedBy())) + ": "
                                + items.addedBecause(item).orElse(""))));
        return rows;
    }

    private String held(PersonId employee) {
        var names = desk.held(employee).stream()
                .map(grant -> accesses.get(grant.access()).name())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? WORDS.say("access.nothing") : names;
    }

    private String name(PersonId person) {
        return organisation.find(person).map(found -> found.name()).orElse(person.value());
    }

    private static Map<String, Object> fact(String key, String value) {
        return Map.of("fact", WORDS.say("fact." + key), "value", value);
    }

    @Override
    public List<Map<String, Object>> lines(String reference) {
        return List.of();
    }

    @Override
    public List<Map<String, Object>> related(String reference) {
        return List.of();
    }

    @Override
    public LineResult decideLines(String reference, List<LineDecision> decisions) {
        return new LineResult.Applied("", "");
    }
}
