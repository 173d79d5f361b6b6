package org.officeflow.cockpit.team;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.CaseWords;
import org.officeflow.approval.Handover;
import org.officeflow.approval.Reassignments;
import org.officeflow.approval.TeamDecisions;
import org.officeflow.approval.WaitingDecision;
import org.officeflow.approval.process.DecisionHandover;
import org.officeflow.cockpit.team.MoveMails.Move;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.tasks.OpenTask;
import org.officeflow.engine.tasks.OpenTasks;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Report;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a task from one of a superior's people to another, with its record and its mails. */
@Component
class Moves {

    private static final Words WORDS = Words.of("cockpit");

    private static final int LONGEST_REASON = 500;

    private final Team team;
    private final TeamDecisions decisions;
    private final OpenTasks tasks;
    private final OtherTasks otherTasks;
    private final Reassignments reassignments;
    private final DecisionHandover handover;
    private final Deputies deputies;
    private final Organisation organisation;
    private final Timeline timeline;
    private final MoveMails mails;
    private final CaseWords words;

    Moves(
            Team team,
            TeamDecisions decisions,
            OpenTasks tasks,
            OtherTasks otherTasks,
            Reassignments reassignments,
            DecisionHandover handover,
            Deputies deputies,
            Organisation organisation,
            Timeline timeline,
            MoveMails mails,
            CaseWords words) {
        this.team = team;
        this.decisions = decisions;
        this.tasks = tasks;
        this.otherTasks = otherTasks;
        this.reassignments = reassignments;
        this.handover = handover;
        this.deputies = deputies;
        this.organisation = organisation;
        this.timeline = timeline;
        this.mails = mails;
        this.words = words;
    }

    /** @param nobody why it can go to nobody; null where it can */
    record Takers(List<Taker> people, @Nullable String nobody) {}

    record Taker(String id, String name, String jobTitle) {}

    /** What a superior wants: to whom it goes, and why. */
    record Wish(@Nullable String to, @Nullable String reason) {}

    /** What was done, in words. */
    record Moved(String words) {}

    /** To whom of their people the superior may move a task that one of them has. */
    Takers takers(PersonId superior, String person, String task) {
        var below = team.of(superior);
        var holder = Team.member(below, person);
        var people = Team.others(below, holder.id());
        var decision = decisions.find(holder.id(), task, team.kinds());
        if (decision.isPresent()) {
            return takers(
                    below,
                    stays(decision.get(), superior, holder, people),
                    reassignments.takers(task, holder.id(), superior, people));
        }
        var other = other(holder, task);
        var about = otherTasks.caseOf(other);
        var rules = otherTasks.rules(superior, people);
        return takers(below, rules.stays(other, about), rules.takers(other, about));
    }

    /**
     * Moves a task, or says why not.
     *
     * @throws FormRefusal (HTTP 400) with the reason
     */
    @Transactional
    public Moved move(PersonId superior, String person, String task, Wish wish) {
        var below = team.of(superior);
        var holder = Team.member(below, person);
        if (wish.to() == null || wish.to().isBlank()) {
            throw new FormRefusal(WORDS.say("team.choose"));
        }
        var to = Team.member(below, wish.to());
        var reason = reason(wish.reason());
        var decision = decisions.find(holder.id(), task, team.kinds());
        var move = decision.isPresent()
                ? moveDecision(decision.get(), holder, to, superior, reason)
                : moveOther(other(holder, task), below, holder, to, superior, reason);
        mails.moved(move);
        return new Moved(WORDS.say("team.moved", move.reference(), to.name()));
    }

    private Move moveDecision(
            WaitingDecision decision, Person from, Person to, PersonId superior, @Nullable String reason) {
        var result = handover.reassign(decision.task(), from.id(), to.id(), superior, reason);
        if (result instanceof Handover.Refused refused) {
            throw new FormRefusal(refused.reason());
        }
        var original = ((Handover.Done) result).moved().to().onBehalfOf();
        return new Move(
                decision.task(),
                decision.subject().reference(),
                words.told(decision.subject()),
                from.id(),
                to.id(),
                superior,
                reason,
                original == null ? null : organisation.get(original).name());
    }

    private Move moveOther(
            OpenTask task, List<Report> below, Person from, Person to, PersonId superior, @Nullable String reason) {
        var about = otherTasks.caseOf(task);
        var rules = otherTasks.rules(superior, Team.others(below, from.id()));
        rules.stays(task, about).ifPresent(why -> {
            throw new FormRefusal(why);
        });
        if (!rules.takers(task, about).contains(to.id()) || deputies.isAbsent(to.id())) {
            throw new FormRefusal(WORDS.say("team.may-not", to.name()));
        }
        if (!tasks.give(task.id(), from.id().value(), to.id().value())) {
            throw gone(from);
        }
        timeline.add(
                task.reference(),
                superior,
                Saying.of("cockpit", "timeline.moved", tasks.stepTold(task), from.name(), to.name()),
                reason);
        return new Move(
                task.id(), task.reference(), Value.text(about.subject()), from.id(), to.id(), superior, reason, null);
    }

    private Optional<String> stays(
            WaitingDecision decision, PersonId superior, Person holder, Collection<PersonId> people) {
        return decision.subject().parties().contains(superior)
                ? Optional.of(OtherTasks.ownCase())
                : reassignments.nobody(
                        decision.role(), decision.onBehalfOf() == null ? holder.id() : decision.onBehalfOf(), people);
    }

    private Takers takers(List<Report> below, Optional<String> stays, Collection<PersonId> fit) {
        var absent = deputies.absent();
        var takers = stays.isPresent()
                ? List.<Taker>of()
                : below.stream()
                        .map(Report::person)
                        .filter(person -> fit.contains(person.id()) && !absent.contains(person.id()))
                        .map(person -> new Taker(person.id().value(), person.name(), person.jobTitle()))
                        .toList();
        return new Takers(takers, takers.isEmpty() ? stays.orElse(WORDS.say("team.nobody")) : null);
    }

    private OpenTask other(Person holder, String task) {
        return tasks.find(holder.id().value(), task, team.others()).orElseThrow(() -> gone(holder));
    }

    private static FormRefusal gone(Person holder) {
        return new FormRefusal(WORDS.say("team.gone", holder.name()));
    }

    /** One line, as it stands in the history and in a mail. */
    private static @Nullable String reason(@Nullable String text) {
        var line = text == null
                ? ""
                : text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (line.length() > LONGEST_REASON) {
            throw new FormRefusal(WORDS.say("team.reason", LONGEST_REASON));
        }
        return line.isEmpty() ? null : line;
    }
}
