package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.onboarding.privacy.ErasureDesk;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the year counts from in which somebody left. */
@OfficeTest
class DepartureYearTest {

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private Personnel personnel;

    @Autowired
    private ErasureDesk erasures;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void rememberWhatLiesThere() {
        leave.hire.rememberStock();
    }

    @AfterEach
    void nobodyLeft() {
        clock.reset();
        leave.forget();
    }

    @Test
    void whoseLastDayIsTheLastOfTheYearLeftInThatYear() {
        var person = leave.onboarded();
        var lastOfTheYear = LocalDate.of(clock.instant().atZone(calendar.zone()).getYear() + 1, 12, 31);
        clock.moveTo(lastOfTheYear.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
        personnel.leave(person);

        erasures.eraseDue();

        assertThat(jdbc.queryForList(
                        "select seen_on from departures join onboardings on number = onboarding where employee = ?",
                        LocalDate.class,
                        person.value()))
                .containsExactly(lastOfTheYear);
    }
}
