package org.officeflow.onboarding.probation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** A probation on paper, for different readers. */
@Component
class ProbationSections {

    private static final Words WORDS = Words.of("probation");

    private final ProbationReviews reviews;
    private final Organisation organisation;
    private final WorkingCalendar calendar;

    ProbationSections(ProbationReviews reviews, Organisation organisation, WorkingCalendar calendar) {
        this.reviews = reviews;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    /** How far a probation is, for whoever may know it. */
    static String state(Probation one) {
        return WORDS.say("state." + one.state().key());
    }

    /** With everything that anybody wrote. */
    List<Section> whole(Probation one) {
        return List.of(
                facts(one, state(one)),
                Section.table(
                        WORDS.say("dossier.reviews"),
                        WORDS.say("dossier.reviews.none"),
                        heads("planned", "held", "course", "agreements", "concerns", "acknowledged"),
                        reviews.of(one.number()).stream().map(this::whole).toList()),
                Section.table(
                        WORDS.say("dossier.decisions"),
                        WORDS.say("dossier.decisions.none"),
                        heads("when", "who", "decision", "reason"),
                        reviews.decisions(one.number()).stream()
                                .map(this::decision)
                                .toList()));
    }

    /** What the colleague was told. */
    List<Section> forTheColleague(Probation one) {
        return List.of(
                facts(one, state(one)),
                held(
                        one,
                        heads("held", "agreements", "acknowledged"),
                        review -> List.of(held(review), text(review.agreements()), acknowledged(review))));
    }

    /** Dates, who held which review when, and the outcome; nothing that anybody wrote. */
    List<Section> outline(Probation one) {
        return List.of(
                facts(one, state(one)),
                held(one, heads("planned", "held"), review -> List.of(day(review), held(review))));
    }

    /** Dates, and whether it is over. */
    List<Section> dates(Probation one) {
        return List.of(facts(one, WORDS.say(one.isRunning() ? "state.running" : "timeline.over")));
    }

    private Section held(Probation one, List<String> heads, Function<ProbationReview, List<String>> row) {
        return Section.table(
                WORDS.say("dossier.reviews"),
                WORDS.say("dossier.reviews.none"),
                heads,
                reviews.of(one.number()).stream()
                        .filter(review -> review.heldAt() != null)
                        .map(row)
                        .toList());
    }

    private Section facts(Probation one, String state) {
        var facts = new ArrayList<List<String>>();
        facts.add(fact("name", name(one.employee())));
        facts.add(fact("first-day", Language.ofReader().day(one.startsOn())));
        facts.add(fact("last-day", Language.ofReader().day(one.endsOn())));
        if (one.extendedFrom() != null) {
            facts.add(fact("extended-from", Language.ofReader().day(one.extendedFrom())));
        }
        facts.add(fact("outcome", state));
        return Section.table(WORDS.say("dossier.title"), "", heads("fact", "details"), facts);
    }

    private static List<String> fact(String key, String value) {
        return List.of(WORDS.say("fact." + key), value);
    }

    private List<String> whole(ProbationReview review) {
        return List.of(
                day(review),
                held(review),
                review.course() == null ? "" : WORDS.say("course." + review.course()),
                text(review.agreements()),
                text(review.concerns()),
                acknowledged(review));
    }

    private List<String> decision(ProbationDecision decision) {
        return List.of(
                moment(decision.at()),
                name(decision.person()),
                WORDS.say("decision." + decision.kind()),
                text(decision.reason()));
    }

    private static String day(ProbationReview review) {
        return Language.ofReader().day(review.plannedOn());
    }

    private String held(ProbationReview review) {
        return review.heldAt() == null
                ? WORDS.say("dossier.not-held")
                : name(Objects.requireNonNull(review.heldBy())) + ", " + moment(review.heldAt());
    }

    private String acknowledged(ProbationReview review) {
        return review.acknowledgedAt() == null
                ? ""
                : Stream.of(moment(review.acknowledgedAt()), text(review.reply()))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(": "));
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> WORDS.say("dossier." + key)).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String moment(Instant at) {
        return Language.ofReader().moment(at.atZone(calendar.zone()));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
