package org.officeflow.onboarding.probation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class ProbationDatesTest {

    @Autowired
    private WorkingCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 1, 2026-03-31",
        "2026-03-01, 2, 2026-04-30",
        "2026-03-15, 1, 2026-04-14",
        "2026-01-28, 1, 2026-02-27",
        "2026-01-29, 1, 2026-02-28",
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-02-28, 1, 2026-03-27",
        "2026-03-31, 1, 2026-04-30",
        "2026-12-31, 2, 2027-02-28",
        "2026-12-15, 1, 2027-01-14",
        "2026-03-02, 6, 2026-09-01",
    })
    void theLastDayBelongsToTheProbation(LocalDate first, int months, LocalDate last) {
        assertThat(ProbationDates.lastDay(first, months)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // two months: two thirds fall beside the day 21 days before the end
        "2026-03-02, 2026-05-01, 2026-03-02, '2026-03-23 2026-04-10'",
        // one month: one third falls beside the day 21 days before the end
        "2026-03-02, 2026-04-01, 2026-03-02, '2026-03-11 2026-03-23'",
        // six months: all three
        "2026-03-02, 2026-09-01, 2026-03-02, '2026-05-04 2026-07-02 2026-08-11'",
        // planned late: nothing in the past
        "2026-03-02, 2026-05-01, 2026-04-01, '2026-04-10'",
        "2026-03-02, 2026-05-01, 2026-04-25, ''",
        // two weeks: 21 days before the end nobody had begun
        "2026-03-02, 2026-03-15, 2026-03-02, '2026-03-11'",
    })
    void reviewsAreHeldOnWorkingDaysAndNotTooNearToEachOther(
            LocalDate first, LocalDate last, LocalDate today, String expected) {
        var days = Stream.of(expected.split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();

        assertThat(ProbationDates.reviews(calendar, first, last, today, List.of()))
                .isEqualTo(days);
    }

    @Test
    void noTwoReviewsAreHeldWithinAWeekHoweverLongTheProbationIs() {
        for (var days = 7; days < 400; days++) {
            var first = LocalDate.parse("2026-03-02");
            var last = first.plusDays(days);
            var reviews = ProbationDates.reviews(calendar, first, last, first, List.of());
            assertThat(reviews).isSorted().allSatisfy(day -> {
                assertThat(calendar.isWorkingDay(day)).isTrue();
                assertThat(day).isAfter(first).isBefore(last);
            });
            for (var at = 1; at < reviews.size(); at++) {
                assertThat(ChronoUnit.DAYS.between(reviews.get(at - 1), reviews.get(at)))
                        .isGreaterThanOrEqualTo(7);
            }
        }
    }

    @Test
    void afterAnExtensionNothingIsHeldTwice() {
        var first = LocalDate.parse("2026-03-02");
        var last = LocalDate.parse("2026-05-01");
        var held = LocalDate.parse("2026-03-20");

        assertThat(ProbationDates.reviews(calendar, first, last, held, List.of(held)))
                .containsExactly(LocalDate.parse("2026-04-10"));
    }

    @Test
    void remindersComeOnAWorkingDayAndNotLater() {
        assertThat(ProbationDates.before(calendar, LocalDate.parse("2026-05-01"), 7))
                .isEqualTo(LocalDate.parse("2026-04-24"));
        assertThat(ProbationDates.before(calendar, LocalDate.parse("2026-05-03"), 7))
                .as("a Sunday")
                .isEqualTo(LocalDate.parse("2026-04-24"));
    }
}
