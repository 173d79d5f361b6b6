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

    @Test
    void anotherCountryHasItsOwnHolidays() {
        assertThat(calendar("de").isWorkingDay(LocalDate.parse("2026-04-27"))).isTrue();
        assertThat(calendar("de").isWorkingDay(LocalDate.parse("2026-05-01"))).isFalse();
        assertThat(calendar("de-by").isWorkingDay(LocalDate.parse("2026-01-06")))
                .isFalse();
    }

    @Test
    void anUnknownCountryIsRefusedInPlainWords() {
        assertThatThrownBy(() -> calendar("atlantis")).hasMessageContaining("'atlantis' are not known");
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
