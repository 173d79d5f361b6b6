package org.officeflow.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.Recording;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who report to somebody who changes their work: they stay with them or pass to somebody else on the same day. */
@Component
@Transactional
public class TransferReports {

    /** They pass to somebody else, as forms write it. */
    public static final String PASS = "pass";

    /** They stay, as forms write it. */
    public static final String STAY = "stay";

    private static final Words WORDS = Words.of("transfer");

    private final Organisation organisation;
    private final Personnel personnel;
    private final Timeline timeline;

    TransferReports(Organisation organisation, Personnel personnel, Timeline timeline) {
        this.organisation = organisation;
        this.personnel = personnel;
        this.timeline = timeline;
    }

    /**
     * What is to become of them.
     *
     * @param pass whether they pass to somebody else
     * @param to to whom; null for the manager whom whoever changes their work has now
     */
    public record Wish(boolean pass, @Nullable PersonId to) {}

    /** Whoever goes to another department leaves their people behind, unless somebody says something else. */
    @Transactional(readOnly = true)
    public boolean suggestsPassing(Transfer one) {
        return !one.before().department().equals(one.work().department());
    }

    /** The people who report to them, by name. */
    @Transactional(readOnly = true)
    public List<Person> of(PersonId person) {
        return organisation.below(person).stream()
                .filter(report -> report.level() == 1)
                .map(report -> report.person())
                .toList();
    }

    /** Who leads them from then on; null where they stay, and where there is nobody. */
    @Nullable
    PersonId leader(Transfer one, Wish wish, List<String> faults) {
        var people = of(one.person());
        if (people.isEmpty() || !wish.pass()) {
            return null;
        }
        var to = wish.to() == null ? one.before().manager() : wish.to();
        if (to == null) {
            faults.add(WORDS.say("reports.whom"));
        } else if (to.equals(one.person())) {
            faults.add(WORDS.say("reports.self"));
        } else if (organisation.find(to).filter(Person::active).isEmpty()) {
            faults.add(WORDS.say("reports.none", to));
        } else {
            people.stream()
                    .filter(person -> organisation.allBelow(person.id()).contains(to))
                    .findFirst()
                    .ifPresent(person -> faults.add(WORDS.say("reports.below", name(to), person.name())));
        }
        return to;
    }

    /** They pass to whoever leads them from now on; who is to lead them is led by the manager of before. */
    void pass(Transfer one) {
        var leader = one.reportsTo();
        if (leader == null) {
            return;
        }
        var to = working(leader).or(() -> working(one.before().manager())).orElse(null);
        for (var person : of(one.person())) {
            var manager = person.id().equals(to) ? one.before().manager() : to;
            var result = personnel.change(person.id(), person.jobTitle(), person.department(), manager, person.site());
            timeline.add(
                    one.number().value(),
                    null,
                    result instanceof Recording.Refused refused
                            ? Told.that("timeline.report-stays", person.name(), Value.text(refused.reason()))
                            : Told.that(
                                    "timeline.report-passed",
                                    person.name(),
                                    manager == null ? Value.text("") : Value.text(name(manager))));
        }
    }

    private Optional<PersonId> working(@Nullable PersonId person) {
        return Optional.ofNullable(person)
                .flatMap(organisation::find)
                .filter(Person::active)
                .map(Person::id);
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
