package org.officeflow.cockpit.overview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.BudgetState;
import org.officeflow.budget.Budgets;
import org.officeflow.cockpit.access.KnownCases;
import org.officeflow.cockpit.access.ProcedureNames;
import org.officeflow.engine.figures.CaseFigures;
import org.officeflow.engine.figures.ProcedureFigures;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Figures of the procedures and budgets, as far as a person may know them. */
@Component
class OverviewPage {

    private static final int WEEKS = 13;

    /** Who sees every budget; others see those that they answer for. */
    private static final Set<String> TREASURERS = Set.of(
            Group.OFFICE.key(),
            Group.FINANCE.key(),
            Group.MANAGING_DIRECTOR.key(),
            Group.AUDITOR.key(),
            Group.ADMIN.key());

    private final KnownCases known;
    private final CaseFigures figures;
    private final Budgets budgets;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final ProcedureNames names;
    private final CurrentUser currentUser;
    private final Clock clock;

    OverviewPage(
            KnownCases known,
            CaseFigures figures,
            Budgets budgets,
            Organisation organisation,
            WorkingCalendar calendar,
            ProcedureNames names,
            CurrentUser currentUser,
            Clock clock) {
        this.known = known;
        this.figures = figures;
        this.budgets = budgets;
        this.organisation = organisation;
        this.calendar = calendar;
        this.names = names;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param weeks how far back ended cases count
     * @param year of the budgets
     * @param enginesOwn whether Cockpit's own counters tell this person the truth: they count what the engine lets them read
     */
    record Page(int weeks, List<Procedure> procedures, int year, List<Budget> budgets, boolean enginesOwn) {}

    /**
     * One procedure.
     *
     * @param everybodys whether all cases are counted; else those of the person and their people
     * @param medianHours from start to end; null when none ended
     */
    record Procedure(
            String key,
            String name,
            boolean everybodys,
            int open,
            int overdue,
            int ended,
            @Nullable Double medianHours,
            List<ProcedureFigures.Outcome> outcomes,
            List<Week> weeks) {}

    record Week(int ended, @Nullable Double medianHours) {}

    /** One cost centre, in euro. */
    record Budget(
            String costCentre,
            BigDecimal budget,
            BigDecimal spent,
            BigDecimal committed,
            BigDecimal reserved,
            BigDecimal available) {}

    Page of(PersonId person) {
        var groups = currentUser.groups();
        var everybodys = known.everybodys(groups);
        var own = known.ownOnly(person, groups);
        var procedures = Stream.concat(
                        figures.of(everybodys, WEEKS).stream().map(each -> procedure(each, true)),
                        figures.of(own, WEEKS).stream().map(each -> procedure(each, false)))
                .sorted(Comparator.comparing(Procedure::name))
                .toList();
        var year = calendar.dateOf(clock.instant()).getYear();
        return new Page(WEEKS, procedures, year, budgets(person, groups, year), currentUser.isAdministrator());
    }

    private Procedure procedure(ProcedureFigures each, boolean everybodys) {
        return new Procedure(
                each.procedure(),
                names.of(each.procedure()),
                everybodys,
                each.open(),
                each.overdue(),
                each.ended(),
                hours(each.medianLeadTime()),
                each.outcomes(),
                each.weeks().stream()
                        .map(week -> new Week(week.ended(), hours(week.medianLeadTime())))
                        .toList());
    }

    private static @Nullable Double hours(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds() / 3600.0;
    }

    private List<Budget> budgets(PersonId person, Collection<String> groups, int year) {
        var all = groups.stream().anyMatch(TREASURERS::contains);
        return budgets.states(year).stream()
                .filter(state -> all
                        || organisation
                                .ownerOf(state.line().costCentre())
                                .filter(person::equals)
                                .isPresent())
                .map(OverviewPage::budget)
                .toList();
    }

    private static Budget budget(BudgetState state) {
        return new Budget(
                state.line().costCentre().value(),
                state.budget(),
                state.spent(),
                state.committed(),
                state.reserved(),
                state.available());
    }
}
