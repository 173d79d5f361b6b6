package org.officeflow.engine.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Lead times by week, in a future in which nothing else ends. */
@OfficeTest
class CaseFiguresTest {

    private static final Instant LATER = Instant.parse("2031-03-03T09:00:00Z");
    private static final CaseFilter SALES =
            CaseFilter.startedBy(List.of(PurchaseRequestContract.PROCESS), List.of("sales"));

    @Autowired
    private OfficeDriver office;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private CaseFigures figures;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theMedianIsThatOfTheWeekInWhichCasesEnded() {
        ended(LATER, Duration.ofHours(2));
        ended(LATER, Duration.ofHours(4));
        ended(LATER, Duration.ofHours(60));
        ended(LATER.plus(Duration.ofDays(10)), Duration.ofHours(1));

        var found = figures.of(SALES, 4).get(0);

        assertThat(found.ended()).isEqualTo(4);
        assertThat(found.medianLeadTime()).as("of 1, 2, 4, 60").isEqualTo(Duration.ofHours(2));
        assertThat(found.weeks()).hasSize(4);
        assertThat(found.weeks().get(3)).isEqualTo(new ProcedureFigures.Week(1, Duration.ofHours(1)));
        assertThat(found.weeks().get(2)).isEqualTo(new ProcedureFigures.Week(3, Duration.ofHours(4)));
        assertThat(found.weeks().get(1)).isEqualTo(new ProcedureFigures.Week(0, null));
        assertThat(found.outcomes()).containsExactly(new ProcedureFigures.Outcome("Request withdrawn", 4));

        clock.moveTo(LATER.plus(Duration.ofDays(13)));
        assertThat(figures.of(SALES, 1).get(0).ended()).isEqualTo(1);
        clock.moveTo(LATER.plus(Duration.ofDays(60)));
        assertThat(figures.of(SALES, 4).get(0).ended()).isZero();
    }

    @Test
    void withoutProceduresThereAreNoFigures() {
        assertThat(figures.of(CaseFilter.all(List.of()), 4)).isEmpty();
    }

    private void ended(Instant begin, Duration time) {
        clock.moveTo(begin);
        var request = lamps.ask("sales", "Lamps " + UUID.randomUUID(), 2);
        clock.moveTo(begin.plus(time));
        office.complete(
                "sales",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", "withdraw", "wishReason", "Plans have changed."));
    }
}
