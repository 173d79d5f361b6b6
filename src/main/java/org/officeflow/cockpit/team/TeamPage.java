package org.officeflow.cockpit.team;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.TeamDecisions;
import org.officeflow.approval.TeamDecisions.Waiting;
import org.officeflow.engine.tasks.OpenTasks;
import org.officeflow.engine.tasks.OpenTasks.Held;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Report;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** A superior's people, each with how much they have to do, in the words that the page shows. */
@Component
class TeamPage {

    /** Absences that begin later than in so many days are not told of yet. */
    private static final int DAYS_AHEAD = 14;

    private static final Waiting NO_DECISIONS = new Waiting(0, 0, 0);
    private static final Held NOTHING_ELSE = new Held(0, 0, 0, 0);

    private final Team team;
    private final TeamDecisions decisions;
    private final OpenTasks tasks;
    private final Deputies deputies;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TeamPage(
            Team team,
            TeamDecisions decisions,
            OpenTasks tasks,
            Deputies deputies,
            Organisation organisation,
            WorkingCalendar calendar,
            Clock clock) {
        this.team = team;
        this.decisions = decisions;
        this.tasks = tasks;
        this.deputies = deputies;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param direct how many report to the superior
     * @param all how many are below, the direct ones among them
     * @param people those who were asked for
     */
    record Page(int direct, int all, List<Member> people) {}

    /**
     * One of the superior's people.
     *
     * @param level 1 for a direct report
     * @param superior name of the person to whom they report; null for a direct report
     * @param dueThisWeek open ones that fall due until Sunday, without what is overdue
     * @param load open ones that have a day by which they are due
     * @param usual what the others of the list have of these: the middle one
     * @param overloaded whether the load is much more than that
     */
    record Member(
            String id,
            String name,
            String jobTitle,
            int level,
            @Nullable String superior,
            @Nullable Away away,
            int open,
            int overdue,
            int dueThisWeek,
            int load,
            double usual,
            boolean overloaded) {}

    /**
     * An absence.
     *
     * @param begun whether they are away today
     * @param deputy name of the person who stands in
     */
    record Away(boolean begun, String from, String to, String deputy) {}

    /** @param all whether everybody below is asked for, or the direct reports alone */
    Page of(PersonId superior, boolean all) {
        var below = team.of(superior);
        var shown = below.stream().filter(report -> all || report.level() == 1).toList();
        var direct = (int) below.stream().filter(report -> report.level() == 1).count();
        return new Page(direct, below.size(), shown.isEmpty() ? List.of() : members(shown));
    }

    private List<Member> members(List<Report> shown) {
        var people = shown.stream().map(report -> report.person().id()).toList();
        var now = clock.instant();
        var soon = endOfWeek(calendar.dateOf(now));
        var waiting = decisions.count(people, team.kinds(), now, soon);
        var others = tasks.count(people.stream().map(PersonId::value).toList(), team.others(), now, soon);
        var names = organisation.people().stream().collect(Collectors.toMap(Person::id, Person::name));
        var away = away(names);
        var loads = new HashMap<PersonId, Integer>();
        for (var person : people) {
            loads.put(
                    person,
                    waiting.getOrDefault(person, NO_DECISIONS).open()
                            + others.getOrDefault(person.value(), NOTHING_ELSE).timed());
        }
        var workload = new Workload(List.copyOf(loads.values()));
        return shown.stream()
                .map(report -> {
                    var id = report.person().id();
                    return member(
                            report,
                            waiting.getOrDefault(id, NO_DECISIONS),
                            others.getOrDefault(id.value(), NOTHING_ELSE),
                            away.get(id),
                            names,
                            workload);
                })
                .sorted(Comparator.comparing(Member::level)
                        .thenComparing(Member::load, Comparator.reverseOrder())
                        .thenComparing(Member::name))
                .toList();
    }

    private static Member member(
            Report report,
            Waiting waiting,
            Held others,
            @Nullable Away away,
            Map<PersonId, String> names,
            Workload workload) {
        var person = report.person();
        var load = waiting.open() + others.timed();
        return new Member(
                person.id().value(),
                person.name(),
                person.jobTitle(),
                report.level(),
                report.level() == 1 ? null : names.get(report.superior()),
                away,
                waiting.open() + others.open(),
                waiting.overdue() + others.overdue(),
                waiting.soon() + others.soon(),
                load,
                workload.usualBeside(load),
                workload.isTooMuch(load));
    }

    /** Who is away now, or soon: the earliest absence of each. */
    private Map<PersonId, Away> away(Map<PersonId, String> names) {
        var today = calendar.dateOf(clock.instant());
        var away = new HashMap<PersonId, Away>();
        for (var period : deputies.notOverOn(today)) {
            if (!period.from().isAfter(today.plusDays(DAYS_AHEAD))) {
                away.putIfAbsent(
                        period.person(),
                        new Away(
                                period.isInForceOn(today),
                                period.from().toString(),
                                period.to().toString(),
                                names.getOrDefault(
                                        period.deputy(), period.deputy().value())));
            }
        }
        return away;
    }

    private Instant endOfWeek(LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(calendar.zone())
                .toInstant();
    }
}
