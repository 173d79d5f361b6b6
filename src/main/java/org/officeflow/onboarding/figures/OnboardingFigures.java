package org.officeflow.onboarding.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.figures.FigureRows.DayOneThing;
import org.officeflow.onboarding.figures.FigureRows.DoneThing;
import org.officeflow.onboarding.figures.FigureRows.OpenThings;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how well new colleagues are prepared, of all or of those of some people. Days are those of the place where the colleague
 * works. What the figures ask of the database does not grow with the number of cases.
 */
@Service
@Transactional(readOnly = true)
public class OnboardingFigures {

    private static final Words WORDS = Words.of("onboarding");

    private final FigureRows rows;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final ModelWords models;
    private final Clock clock;

    OnboardingFigures(
            FigureRows rows, Organisation organisation, WorkingCalendars calendars, ModelWords models, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.calendars = calendars;
        this.models = models;
        this.clock = clock;
    }

    /**
     * All figures at one moment.
     *
     * @param byResponsible what is open, by the department or group that has to do it, the most overdue first
     * @param byColleague the same, by the department into which the new colleague comes
     * @param leadTimes of what was done in the time, the slowest first
     */
    public record Figures(
            ReadyOnDayOne ready, List<OpenWork> byResponsible, List<OpenWork> byColleague, List<LeadTime> leadTimes) {}

    /**
     * The figures now.
     *
     * @param whose manager or announcer of the colleagues who count; null for all colleagues
     * @param weeks how far back beginners and what was done count
     */
    public Figures of(@Nullable Collection<PersonId> whose, int weeks) {
        var places = new Places();
        var open = rows.open(whose);
        var asked = new DepartmentsAsked(open.isEmpty() ? List.of() : organisation.everybody());
        return new Figures(
                ready(whose, weeks, places),
                work(open, asked::of, places),
                work(open, OpenThings::department, places),
                leadTimes(whose, weeks, places));
    }

    private ReadyOnDayOne ready(@Nullable Collection<PersonId> whose, int weeks, Places places) {
        var today = places.today(null);
        var began = rows.dayOne(whose, today.minusWeeks(weeks), today).stream()
                .collect(Collectors.groupingBy(DayOneThing::onboarding));
        var ready = 0;
        var substituted = 0;
        for (var things : began.values()) {
            var missing =
                    things.stream().filter(thing -> isMissing(thing, places)).toList();
            if (missing.isEmpty()) {
                ready++;
            } else if (missing.stream()
                    .allMatch(thing ->
                            isBefore(thing.substitutedAt(), places.dayBegins(thing.site(), thing.startsOn())))) {
                substituted++;
            }
        }
        return new ReadyOnDayOne(began.size(), ready, substituted);
    }

    /** What somebody added on the first day or later was not needed on it. */
    private static boolean isMissing(DayOneThing thing, Places places) {
        var begins = places.dayBegins(thing.site(), thing.startsOn());
        var planned = thing.addedAt() == null || thing.addedAt().isBefore(begins);
        return thing.needed() && planned && !isBefore(thing.doneAt(), begins);
    }

    private static boolean isBefore(@Nullable Instant moment, Instant begin) {
        return moment != null && moment.isBefore(begin);
    }

    private static List<OpenWork> work(List<OpenThings> open, Function<OpenThings, String> department, Places places) {
        return open.stream().collect(Collectors.groupingBy(department)).entrySet().stream()
                .map(entry -> work(entry.getKey(), entry.getValue(), places))
                .sorted(Comparator.comparing(OpenWork::overdue)
                        .reversed()
                        .thenComparing(Comparator.comparing(OpenWork::open).reversed())
                        .thenComparing(OpenWork::department))
                .toList();
    }

    private static OpenWork work(String department, List<OpenThings> open, Places places) {
        var overdue = open.stream()
                .filter(things -> things.deadline().isBefore(places.today(things.site())))
                .toList();
        return new OpenWork(
                department,
                open.stream().mapToInt(OpenThings::count).sum(),
                overdue.stream().mapToInt(OpenThings::count).sum(),
                overdue.stream()
                        .mapToInt(things -> places.of(things.site())
                                .workingDaysBetween(things.deadline(), places.today(things.site())))
                        .max()
                        .orElse(0));
    }

    private List<LeadTime> leadTimes(@Nullable Collection<PersonId> whose, int weeks, Places places) {
        var since = places.dayBegins(null, places.today(null).minusWeeks(weeks).plusDays(1));
        return rows.done(whose, since).stream().collect(Collectors.groupingBy(this::name)).entrySet().stream()
                .map(entry -> leadTime(entry.getKey(), entry.getValue(), places))
                .sorted(Comparator.comparing(LeadTime::p90)
                        .thenComparing(LeadTime::median)
                        .reversed()
                        .thenComparing(LeadTime::item))
                .toList();
    }

    /** What people add by hand is called something else each time. */
    private String name(DoneThing thing) {
        return thing.rule() == null
                ? WORDS.say("figures.added")
                : models.rule(ItemDesk.TABLE, thing.rule(), thing.title());
    }

    private static LeadTime leadTime(String item, List<DoneThing> done, Places places) {
        var days = done.stream().map(places::days).sorted().toList();
        var late = done.stream()
                .filter(thing -> places.of(thing.site()).dateOf(thing.doneAt()).isAfter(thing.dueOn()))
                .count();
        return new LeadTime(item, days.size(), percentile(days, 50), percentile(days, 90), (int) late);
    }

    /** The smallest of the sorted values that so many in a hundred do not exceed. */
    static int percentile(List<Integer> sorted, int share) {
        return sorted.get((sorted.size() * share + 99) / 100 - 1);
    }

    /** The calendars of the places, each looked up once. */
    private final class Places {

        private final Map<String, WorkingCalendar> known = new HashMap<>();
        private final Map<List<Object>, Integer> counted = new HashMap<>();

        WorkingCalendar of(@Nullable String site) {
            return known.computeIfAbsent(site == null ? "" : site, key -> calendars.of(site));
        }

        LocalDate today(@Nullable String site) {
            return of(site).dateOf(clock.instant());
        }

        Instant dayBegins(@Nullable String site, LocalDate day) {
            return day.atStartOfDay(of(site).zone()).toInstant();
        }

        int days(DoneThing thing) {
            var calendar = of(thing.site());
            var asked = calendar.dateOf(thing.askedAt());
            var done = calendar.dateOf(thing.doneAt());
            return counted.computeIfAbsent(
                    List.of(calendar, asked, done), key -> calendar.workingDaysBetween(asked, done));
        }
    }
}
