package org.officeflow.cockpit.team;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApproverRole;
import org.officeflow.approval.CaseWords;
import org.officeflow.approval.Reassignments;
import org.officeflow.approval.TeamDecisions;
import org.officeflow.approval.WaitingDecision;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.tasks.OpenTasks;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What one of a superior's people has to do, decisions and other tasks in one list, each with why it cannot be moved, if so. */
@Component
class HeldTasks {

    private static final Words WORDS = Words.of("cockpit");

    private static final int LARGEST_PAGE = 200;

    private final Team team;
    private final TeamDecisions decisions;
    private final OpenTasks tasks;
    private final OtherTasks otherTasks;
    private final Reassignments reassignments;
    private final Organisation organisation;
    private final CaseWords words;
    private final Clock clock;

    HeldTasks(
            Team team,
            TeamDecisions decisions,
            OpenTasks tasks,
            OtherTasks otherTasks,
            Reassignments reassignments,
            Organisation organisation,
            CaseWords words,
            Clock clock) {
        this.team = team;
        this.decisions = decisions;
        this.tasks = tasks;
        this.otherTasks = otherTasks;
        this.reassignments = reassignments;
        this.organisation = organisation;
        this.words = words;
        this.clock = clock;
    }

    /** @param found how many tasks there are, on all pages together */
    record Page(String id, String name, int found, List<Row> tasks) {}

    /**
     * An open task.
     *
     * @param decision whether something is decided in it
     * @param due null where it has no day
     * @param onBehalfOf name of the person in whose place it is done
     * @param stays why it stays with the person who has it; null where it may be moved
     */
    record Row(
            String task,
            String reference,
            String subject,
            String procedure,
            String step,
            boolean decision,
            String since,
            @Nullable String due,
            boolean overdue,
            @Nullable String onBehalfOf,
            @Nullable String stays) {}

    /** One page of what somebody has, the most urgent first, what has no day at the end. */
    Page of(PersonId superior, String person, int first, int size) {
        if (first < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new FormRefusal(WORDS.say("page", LARGEST_PAGE));
        }
        var below = team.of(superior);
        var holder = Team.member(below, person);
        var people = Team.others(below, holder.id());
        var rows = Stream.concat(
                        decisions(superior, holder.id(), people, first + size),
                        others(superior, holder.id(), people, first + size))
                .sorted(Comparator.comparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::since))
                .skip(first)
                .limit(size)
                .toList();
        return new Page(holder.id().value(), holder.name(), found(holder.id()), rows);
    }

    private int found(PersonId holder) {
        var now = clock.instant();
        var waiting = decisions.count(List.of(holder), team.kinds(), now, now).get(holder);
        var others =
                tasks.count(List.of(holder.value()), team.others(), now, now).get(holder.value());
        return (waiting == null ? 0 : waiting.open()) + (others == null ? 0 : others.open());
    }

    private Stream<Row> decisions(PersonId superior, PersonId holder, Collection<PersonId> people, int most) {
        record Asked(ApproverRole role, PersonId original) {}
        var nobody = new HashMap<Asked, Optional<String>>();
        var names = new HashMap<PersonId, String>();
        return decisions.of(holder, team.kinds(), most).stream().map(decision -> {
            var original = decision.onBehalfOf() == null ? holder : decision.onBehalfOf();
            var stays = decision.subject().parties().contains(superior)
                    ? Optional.of(OtherTasks.ownCase())
                    : nobody.computeIfAbsent(
                            new Asked(decision.role(), original),
                            asked -> reassignments.nobody(asked.role(), asked.original(), people));
            return row(decision, names, stays.orElse(null));
        });
    }

    private Row row(WaitingDecision decision, Map<PersonId, String> names, @Nullable String stays) {
        return new Row(
                decision.task(),
                decision.subject().reference(),
                words.subject(decision.subject()),
                team.procedure(decision.subject().kind()).title(),
                WORDS.say("decide-as", decision.role().said()),
                true,
                decision.since().toString(),
                decision.dueAt().toString(),
                isOverdue(decision.dueAt()),
                decision.onBehalfOf() == null ? null : names.computeIfAbsent(decision.onBehalfOf(), this::name),
                stays);
    }

    private Stream<Row> others(PersonId superior, PersonId holder, Collection<PersonId> people, int most) {
        var held = tasks.of(holder.value(), team.others(), most);
        var cases = otherTasks.cases(held);
        var rules = otherTasks.rules(superior, people);
        return held.stream().filter(task -> cases.containsKey(task.reference())).map(task -> {
            var about = cases.get(task.reference());
            return new Row(
                    task.id(),
                    task.reference(),
                    about.subject(),
                    team.procedure(task.procedure()).title(),
                    tasks.stepSaid(task),
                    false,
                    task.since().toString(),
                    task.due() == null ? null : task.due().toString(),
                    task.due() != null && isOverdue(task.due()),
                    null,
                    rules.stays(task, about).orElse(null));
        });
    }

    private boolean isOverdue(Instant due) {
        return due.isBefore(clock.instant());
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
