package org.officeflow.cockpit.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.cockpit.access.KnownCases;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.onboarding.figures.LeadTime;
import org.officeflow.onboarding.figures.OnboardingFigures;
import org.officeflow.onboarding.figures.OpenWork;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** How well new colleagues are prepared, as far as a person may know. */
@Component
class NewColleaguesPage {

    private static final int WEEKS = 13;

    private static final String PROCEDURE = "employee-onboarding";

    private final KnownCases known;
    private final OnboardingFigures figures;
    private final CurrentUser currentUser;

    NewColleaguesPage(KnownCases known, OnboardingFigures figures, CurrentUser currentUser) {
        this.known = known;
        this.figures = figures;
        this.currentUser = currentUser;
    }

    /**
     * What the page shows.
     *
     * @param weeks how far back beginners and what was done count
     * @param everybodys whether all colleagues are counted; else those whom the person or their people manage or announced
     * @param ready null when nobody began
     */
    record Page(
            int weeks,
            boolean everybodys,
            @Nullable Ready ready,
            List<OpenWork> byResponsible,
            List<OpenWork> byColleague,
            List<LeadTime> leadTimes) {}

    /** How many began, and how many of them were prepared how well. */
    record Ready(int began, int ready, int substituted, int notReady) {}

    Page of(PersonId person) {
        var groups = currentUser.groups();
        var everybodys = known.everybodys(groups).procedures().contains(PROCEDURE);
        var found = figures.of(everybodys ? null : known.people(person), WEEKS);
        var ready = found.ready();
        return new Page(
                WEEKS,
                everybodys,
                ready.began() == 0
                        ? null
                        : new Ready(ready.began(), ready.ready(), ready.substituted(), ready.notReady()),
                found.byResponsible(),
                found.byColleague(),
                found.leadTimes());
    }
}
