package org.officeflow.onboarding.probation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.probation.Deciders;
import org.officeflow.onboarding.probation.Probation;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.onboarding.probation.ProbationReview;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What the forms of a probation have in common. The reviews are for the manager and human resources. */
@Component
class ProbationFacts {

    private static final Words WORDS = Words.of("probation");

    private final ProbationDesk desk;
    private final ReviewDesk reviews;
    private final OnboardingDesk onboardings;
    private final Deciders deciders;
    private final Organisation organisation;
    private final WorkingCalendar calendar;

    ProbationFacts(
            ProbationDesk desk,
            ReviewDesk reviews,
            OnboardingDesk onboardings,
            Deciders deciders,
            Organisation organisation,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.reviews = reviews;
        this.onboardings = onboardings;
        this.deciders = deciders;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    Probation probation(FormContext context) {
        return desk.probation(Steps.number(context));
    }

    /** What every form for managers and human resources shows. */
    Map<String, Supplier<?>> common(Probation one) {
        var facts = new LinkedHashMap<String, Supplier<?>>();
        facts.put("title", () -> title(one));
        facts.put("name", () -> name(one.employee()));
        facts.put("lastDay", () -> day(one.endsOn()));
        facts.put("facts", () -> facts(one));
        facts.put("reviews", () -> reviewRows(one));
        facts.put("decisions", () -> decisionRows(one));
        return facts;
    }

    String title(Probation one) {
        return WORDS.say("title", name(one.employee()));
    }

    private List<Map<String, Object>> facts(Probation one) {
        var onboarding = onboardings.onboarding(one.number().onboarding());
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(fact("name", name(one.employee())));
        facts.add(fact("job", onboarding.jobTitle()));
        facts.add(fact("department", onboarding.department()));
        facts.add(fact("manager", deciders.manager(one).map(this::name).orElse(WORDS.say("nobody"))));
        facts.add(fact("first-day", day(one.startsOn())));
        facts.add(fact("last-day", day(one.endsOn())));
        if (one.extendedFrom() != null) {
            facts.add(fact("extended-from", day(one.extendedFrom())));
        }
        return facts;
    }

    private static Map<String, Object> fact(String key, String value) {
        return Map.of("fact", WORDS.say("fact." + key), "value", value);
    }

    private List<Map<String, Object>> reviewRows(Probation one) {
        return reviews.reviews(one.number()).stream()
                .filter(review -> review.heldAt() != null)
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(ProbationReview review) {
        var row = new LinkedHashMap<String, Object>();
        row.put(
                "when",
                Stream.of(moment(review.heldAt()), review.heldBy() == null ? "" : name(review.heldBy()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
        row.put("course", WORDS.say("course." + review.course()));
        row.put("agreements", Objects.requireNonNullElse(review.agreements(), ""));
        row.put("concerns", Objects.requireNonNullElse(review.concerns(), ""));
        row.put(
                "acknowledged",
                Stream.of(moment(review.acknowledgedAt()), Objects.requireNonNullElse(review.reply(), ""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": ")));
        return row;
    }

    private List<Map<String, Object>> decisionRows(Probation one) {
        return reviews.decisions(one.number()).stream()
                .map(decision -> Map.<String, Object>of(
                        "when", moment(decision.at()),
                        "who", name(decision.person()),
                        "what", WORDS.say("decision." + decision.kind()),
                        "detail", Objects.requireNonNullElse(decision.reason(), "")))
                .toList();
    }

    String name(PersonId person) {
        return organisation.get(person).name();
    }

    String day(LocalDate day) {
        return Language.ofReader().day(day);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "" : Language.ofReader().moment(at.atZone(calendar.zone()));
    }
}
