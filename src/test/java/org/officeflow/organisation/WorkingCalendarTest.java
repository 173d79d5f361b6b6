package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final WorkingCalendar calendar = calendar("nl");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-04-27",
                "2026-05-14",
                "2026-05-25",
                "2026-12-25",
                "2026-11-21",
                "2026-11-22"
            })
    void weekendsAndDutchHolidaysAreFree(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-04-03", "2026-12-24", "2026-12-31"})
    void otherWeekdaysAreWorked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // within the week, over a weekend, over Easter, over Christmas and the weekend after it
        "2026-11-23T10:15, 2, 2026-11-25T10:15",
        "2026-11-26T10:15, 2, 2026-11-30T10:15",
        "2026-04-03T16:00, 1, 2026-04-07T16:00",
        "2026-12-24T09:00, 2, 2026-12-29T09:00",
        // outside office time it counts from the next opening
        "2026-11-23T06:00, 1, 2026-11-24T08:30",
        "2026-11-23T17:00, 1, 2026-11-25T08:30",
        "2026-11-21T12:00, 1, 2026-11-24T08:30",
        "2026-11-23T08:30, 0, 2026-11-23T08:30",
        "2026-11-22T08:30, 0, 2026-11-23T08:30",
        // the night in which the clock goes back lies between
        "2026-10-23T10:00, 1, 2026-10-26T10:00"
    })
    void workingDaysAreAddedAtTheSameClockTime(LocalDateTime from, int days, LocalDateTime expected) {
        assertThat(calendar.plusWorkingDays(instant(from), days)).isEqualTo(instant(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2, 2026-11-24T10:00",
        "2026-11-23T08:30, 1, 2026-11-23T12:45",
        "2026-11-23T16:00, 1, 2026-11-24T11:45",
        "2026-11-27T16:00, 1, 2026-11-30T11:45",
        "2026-11-23T08:30, 2, 2026-11-24T08:30",
        "2026-11-22T13:00, 1, 2026-11-23T12:45"
    })
    void halfOfTheWorkingTimeSkipsNightsAndWeekends(LocalDateTime from, int days, LocalDateTime expected) {
        assertThat(calendar.plusHalfOf(instant(from), days)).isEqualTo(instant(expected));
    }

    @ParameterizedTest
    @CsvSource({
        // the day itself, or the next that is worked
        "2026-11-23, 0, 2026-11-23",
        "2026-11-21, 0, 2026-11-23",
        "2026-12-25, 0, 2026-12-28",
        // forwards: over a weekend, from a free day, over Christmas, Easter, King's Day
        "2026-11-23, 5, 2026-11-30",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-21, 2, 2026-11-24",
        "2026-12-24, 1, 2026-12-28",
        "2026-04-03, 1, 2026-04-07",
        "2026-04-24, 1, 2026-04-28",
        // backwards: the same
        "2026-11-30, -5, 2026-11-23",
        "2026-11-22, -1, 2026-11-20",
        "2026-12-28, -1, 2026-12-24",
        "2026-04-07, -2, 2026-04-02",
        "2026-04-28, -1, 2026-04-24"
    })
    void daysAreCountedInWorkingDaysBothWays(LocalDate day, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(day, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-23",
        "2026-11-23, 2026-11-20",
        "2026-11-22, 2026-11-20",
        "2026-12-28, 2026-12-24",
        "2026-04-06, 2026-04-03"
    })
    void theWorkingDayBefore(LocalDate day, LocalDate expected) {
        assertThat(calendar.lastWorkingDayBefore(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-24, 1",
        "2026-11-20, 2026-11-23, 1",
        "2026-11-21, 2026-11-23, 1",
        "2026-12-24, 2026-12-27, 0",
        "2026-12-23, 2026-12-29, 3",
        "2026-11-23, 2026-11-23, 0",
        "2026-11-24, 2026-11-23, 0",
        "2026-11-24, 2026-10-01, 0"
    })
    void workingDaysAreCountedUpToADay(LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    @Test
    void countingAndAddingAreTheSameSum() {
        LocalDate.parse("2026-01-01").datesUntil(LocalDate.parse("2027-01-01")).forEach(day -> {
            for (var days = 1; days <= 7; days++) {
                assertThat(calendar.workingDaysBetween(day, calendar.plusWorkingDays(day, days)))
                        .as("%s and %d", day, days)
                        .isEqualTo(days);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27, 2026-03-27T07:30:00Z, 2026-03-27T16:00:00Z",
        "2026-03-30, 2026-03-30T06:30:00Z, 2026-03-30T15:00:00Z",
        "2026-10-23, 2026-10-23T06:30:00Z, 2026-10-23T15:00:00Z",
        "2026-10-26, 2026-10-26T07:30:00Z, 2026-10-26T16:00:00Z"
    })
    void theOfficeOpensAndClosesByTheClockInSummerAndWinter(LocalDate day, Instant opens, Instant closes) {
        assertThat(calendar.opensOn(day)).isEqualTo(opens);
        assertThat(calendar.closesOn(day)).isEqualTo(closes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:15, 2026-11-23T10:15",
        "2026-11-23T08:30, 2026-11-23T08:30",
        "2026-11-23T06:00, 2026-11-23T08:30",
        "2026-11-23T17:00, 2026-11-24T08:30",
        "2026-11-20T17:01, 2026-11-23T08:30",
        "2026-12-24T18:00, 2026-12-28T08:30",
        // the clock goes forward on the Sunday between
        "2026-03-27T17:30, 2026-03-30T08:30"
    })
    void aMomentOutsideOfficeHoursWaitsForTheNextOpening(LocalDateTime moment, LocalDateTime expected) {
        assertThat(calendar.withinOfficeHours(instant(moment))).isEqualTo(instant(expected));
    }

    @Test
    void anHourThatTheClockShowsTwiceStaysTheSameHour() {
        var nightWatch =
                new WorkingCalendar(new CalendarSettings("nl", LocalTime.MIN, LocalTime.of(23, 59), AMSTERDAM)) {
                    @Override
                    public boolean isWorkingDay(LocalDate day) {
                        return true;
                    }
                };
        var secondHalfPastTwo = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(nightWatch.withinOfficeHours(secondHalfPastTwo)).isEqualTo(secondHalfPastTwo);
    }

    @Test
    void anotherCountryHasItsOwnHolidays() {
        assertThat(calendar("de").isWorkingDay(LocalDate.parse("2026-04-27"))).isTrue();
        assertThat(calendar("de").isWorkingDay(LocalDate.parse("2026-05-01"))).isFalse();
        assertThat(calendar("de-by").isWorkingDay(LocalDate.parse("2026-01-06")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlantis", "de-atlantis", "nl-", ""})
    void anUnknownCountryOrRegionIsRefusedInPlainWords(String country) {
        assertThatThrownBy(() -> calendar(country)).hasMessageContaining("'" + country + "' are not known");
    }

    @Test
    void aRegionIsFoundHoweverItIsSpelled() {
        assertThat(calendar("DE-BY").isWorkingDay(LocalDate.parse("2026-01-06")))
                .isFalse();
        // the list of holidays spells Lisbon in capitals
        assertThat(calendar("pt").isWorkingDay(LocalDate.parse("2028-06-13"))).isTrue();
        assertThat(calendar("pt-11-lsb").isWorkingDay(LocalDate.parse("2028-06-13")))
                .isFalse();
    }

    @Test
    void anOfficeThatClosesBeforeItOpensIsRefused() {
        assertThatThrownBy(() -> new CalendarSettings("nl", LocalTime.of(17, 0), LocalTime.of(8, 30), AMSTERDAM))
                .hasMessageContaining("has to open before it closes");
    }

    @Test
    void daysAreNotCountedBackwards() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(Instant.EPOCH, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingCalendar calendar(String country) {
        return new WorkingCalendar(new CalendarSettings(country, LocalTime.of(8, 30), LocalTime.of(17, 0), AMSTERDAM));
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(AMSTERDAM).toInstant();
    }
}
