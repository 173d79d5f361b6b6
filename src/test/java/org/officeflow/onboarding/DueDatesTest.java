package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.testing.ImportOffice;

/** When things for a new colleague are due, by the calendars of the demo office. */
class DueDatesTest {

    private static final LocalDate LONG_BEFORE = LocalDate.parse("2026-01-05");

    private static ImportOffice office;

    @BeforeAll
    static void open() throws IOException {
        office = ImportOffice.empty();
        office.done("sites", Files.readString(Path.of("src", "main", "resources", "demo", "sites.csv")));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2026-04-13, -15, 2026-03-20",
        "2026-04-13, -5, 2026-04-03",
        "2026-04-13, -1, 2026-04-10",
        "2026-04-13, 0, 2026-04-13",
        "2026-04-13, 1, 2026-04-14",
        "2026-04-13, 5, 2026-04-20",
        // over King's Day, Liberation Day, Ascension and Whit Monday
        "2026-04-13, 90, 2026-08-21",
        // who starts at the weekend: the days around it
        "2026-04-11, -1, 2026-04-10",
        "2026-04-11, 0, 2026-04-13",
        "2026-04-11, 1, 2026-04-13"
    })
    void dueDatesAreCountedInWorkingDaysFromTheFirstDay(LocalDate firstDay, int days, LocalDate due) {
        assertThat(at(null, LONG_BEFORE).of(firstDay, days, false)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        // Easter, King's Day, Ascension, Christmas and New Year
        "2026-04-07, -1, 2026-04-03",
        "2026-04-24, 1, 2026-04-28",
        "2026-05-15, -1, 2026-05-13",
        "2026-12-28, -2, 2026-12-23",
        "2026-12-31, 1, 2027-01-04",
        // a first day that is itself a holiday
        "2026-04-27, 0, 2026-04-28",
        "2026-04-27, -1, 2026-04-24"
    })
    void aHolidayMovesTheDate(LocalDate firstDay, int days, LocalDate due) {
        assertThat(at(null, LONG_BEFORE).of(firstDay, days, false)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        // a start on a Wednesday, on a Monday, after Easter, on a holiday, on a Saturday, on a Sunday
        "2026-04-15, 0, 2026-04-14",
        "2026-04-13, 0, 2026-04-10",
        "2026-04-13, 1, 2026-04-10",
        "2026-04-13, 90, 2026-04-10",
        "2026-04-07, 0, 2026-04-03",
        "2026-04-27, 0, 2026-04-24",
        "2026-04-11, 0, 2026-04-10",
        "2026-04-12, 5, 2026-04-10",
        // what is due earlier anyway stays so
        "2026-04-13, -1, 2026-04-10",
        "2026-04-13, -2, 2026-04-09",
        "2026-04-13, -15, 2026-03-20"
    })
    void whatIsNeededOnDayOneIsDueOnTheLastWorkingDayBeforeIt(LocalDate firstDay, int days, LocalDate due) {
        assertThat(at(null, LONG_BEFORE).of(firstDay, days, true)).isEqualTo(due);
    }

    @Test
    void onNoDayOfTheYearIsDayOneTooLateOrOnAFreeDay() {
        var calendar = office.get(WorkingCalendars.class).of(null);
        var dates = at(null, LONG_BEFORE);
        LocalDate.parse("2026-03-01").datesUntil(LocalDate.parse("2027-03-01")).forEach(firstDay -> {
            for (var days = -15; days <= 90; days++) {
                var due = dates.of(firstDay, days, true);
                assertThat(due).as("%s and %d", firstDay, days).isBefore(firstDay);
                assertThat(calendar.isWorkingDay(due))
                        .as("%s and %d", firstDay, days)
                        .isTrue();
                assertThat(calendar.isWorkingDay(dates.of(firstDay, days, false)))
                        .as("%s and %d", firstDay, days)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest(name = "today {0}, first day {1}, {2} working days, on day one {3}: {4}")
    @CsvSource({
        "2026-04-09, 2026-04-13, -5, false, 2026-04-09",
        "2026-04-09, 2026-04-13, -2, false, 2026-04-09",
        "2026-04-09, 2026-04-13, -1, false, 2026-04-10",
        "2026-04-09, 2026-04-13, -15, true, 2026-04-09",
        // whoever starts today or started yesterday: the last working day before is gone
        "2026-04-13, 2026-04-13, 0, true, 2026-04-13",
        "2026-04-13, 2026-04-13, -1, true, 2026-04-13",
        "2026-04-14, 2026-04-13, 0, false, 2026-04-14",
        "2026-04-14, 2026-04-13, 1, false, 2026-04-14",
        "2026-04-14, 2026-04-13, 2, false, 2026-04-15"
    })
    void nothingIsDueBeforeToday(LocalDate today, LocalDate firstDay, int days, boolean onDayOne, LocalDate due) {
        assertThat(at(null, today).of(firstDay, days, onDayOne)).isEqualTo(due);
    }

    @ParameterizedTest(name = "today {0}, first day {1}: {2}")
    @CsvSource({
        // 10, 9, 2, 1 working days, today, yesterday
        "2026-11-23, 2026-12-07, REGULAR",
        "2026-11-23, 2026-12-04, SHORT",
        "2026-11-23, 2026-11-25, SHORT",
        "2026-11-23, 2026-11-24, VERY_SHORT",
        "2026-11-23, 2026-11-23, VERY_SHORT",
        "2026-11-23, 2026-11-22, VERY_SHORT",
        // announced on a Friday, for Monday and for Tuesday
        "2026-11-20, 2026-11-23, VERY_SHORT",
        "2026-11-20, 2026-11-24, SHORT",
        // Easter Monday does not count
        "2026-03-27, 2026-04-10, SHORT",
        "2026-03-27, 2026-04-13, REGULAR",
        "2026-04-03, 2026-04-07, VERY_SHORT",
        "2026-04-03, 2026-04-08, SHORT",
        // nor does a weekend before which nothing can be done any more
        "2026-11-23, 2026-12-06, SHORT"
    })
    void noticeIsCountedInWorkingDays(LocalDate today, LocalDate firstDay, Notice notice) {
        assertThat(at(null, today).notice(firstDay)).isEqualTo(notice);
    }

    @ParameterizedTest(name = "at {0}, {2} working days from {1}, on day one {3}: {4}")
    @CsvSource({
        // King's Day is Dutch
        "amsterdam, 2026-04-28, -1, false, 2026-04-24",
        "antwerp,   2026-04-28, -1, false, 2026-04-27",
        "amsterdam, 2026-04-28,  0, true,  2026-04-24",
        "antwerp,   2026-04-28,  0, true,  2026-04-27",
        // Labour Day is Belgian, German and Portuguese
        "amsterdam, 2026-05-04, -1, false, 2026-05-01",
        "antwerp,   2026-05-04, -1, false, 2026-04-30",
        "berlin,    2026-05-04,  0, true,  2026-04-30",
        "lisbon,    2026-05-04,  0, true,  2026-04-30",
        // Women's Day is Berlin's own
        "berlin,    2027-03-09, -1, false, 2027-03-05",
        "amsterdam, 2027-03-09, -1, false, 2027-03-08"
    })
    void everyPlaceHasTheHolidaysOfItsOwnCountry(
            String site, LocalDate firstDay, int days, boolean onDayOne, LocalDate due) {
        assertThat(at(site, LONG_BEFORE).of(firstDay, days, onDayOne)).isEqualTo(due);
    }

    @Test
    void theNoticeToo() {
        var friday = LocalDate.parse("2026-04-24");
        var tuesday = LocalDate.parse("2026-04-28");

        assertThat(at("amsterdam", friday).notice(tuesday)).isEqualTo(Notice.VERY_SHORT);
        assertThat(at("antwerp", friday).notice(tuesday)).isEqualTo(Notice.SHORT);
    }

    private static DueDates at(String site, LocalDate today) {
        return new DueDates(office.get(WorkingCalendars.class).of(site), today);
    }
}
