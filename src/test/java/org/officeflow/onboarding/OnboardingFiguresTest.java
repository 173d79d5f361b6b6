package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.onboarding.figures.LeadTime;
import org.officeflow.onboarding.figures.OnboardingFigures;
import org.officeflow.onboarding.figures.OpenWork;
import org.officeflow.onboarding.figures.ReadyOnDayOne;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is counted of onboardings, for whom, and where each figure tips over. */
@OfficeTest
class OnboardingFiguresTest {

    private static final PersonId HR = new PersonId("hr");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private ItemDesk items;

    @Autowired
    private OnboardingFigures figures;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        clock.reset();
        hire.forget();
    }

    @Test
    void readyIsWhoHadEverythingOnTheEveningBefore() {
        var number = hire.announce();
        var begins = desk.onboarding(number).startsOn();
        dayOne(number).forEach(item -> doneAt(item, "timestamp '" + begins + " 00:00' - interval '1 second'"));
        arrive(number);
        assertThat(ready()).isEqualTo(new ReadyOnDayOne(1, 1, 0));

        doneAt(dayOne(number).get(0), "timestamp '" + begins + " 00:00'");
        assertThat(ready()).isEqualTo(new ReadyOnDayOne(1, 0, 0));
        assertThat(ready().notReady()).isEqualTo(1);
    }

    @Test
    void aSubstituteThatWasDecidedInTimeIsCountedApart() {
        var number = hire.announce();
        var begins = desk.onboarding(number).startsOn();
        var needed = dayOne(number);
        needed.subList(1, needed.size())
                .forEach(item -> doneAt(item, "timestamp '" + begins + " 00:00' - interval '1 day'"));
        assertThat(items.substitute(
                        number, needed.get(0).position(), "A loan laptop", begins.plusDays(14), new PersonId("office")))
                .isNull();
        arrive(number);
        assertThat(ready()).isEqualTo(new ReadyOnDayOne(1, 0, 1));

        jdbc.update("update onboarding_items set substituted_at = timestamp '" + begins
                + " 00:00' at time zone 'Europe/Amsterdam' where substituted_at is not null");
        assertThat(ready()).as("decided on the first day").isEqualTo(new ReadyOnDayOne(1, 0, 0));
    }

    @Test
    void whatSomebodyAddsOnTheFirstDayWasNotNeededOnIt() {
        var number = hire.announce();
        var begins = desk.onboarding(number).startsOn();
        dayOne(number).forEach(item -> doneAt(item, "timestamp '" + begins + " 00:00' - interval '1 day'"));
        arrive(number);
        jdbc.update(
                "update onboarding_items set on_day_one = true, done_at = null, added_at = timestamp '" + begins
                        + " 09:00' where onboarding = ? and title = 'Book the introduction day'",
                number.value());
        assertThat(ready()).isEqualTo(new ReadyOnDayOne(1, 1, 0));
        jdbc.update("update onboarding_items set added_at = timestamp '" + begins
                + " 09:00' - interval '2 days' where added_at is not null");
        assertThat(ready()).isEqualTo(new ReadyOnDayOne(1, 0, 0));
    }

    @Test
    void whoDidNotComeOrBeganLongAgoOrIsStillExpectedIsNotCounted() {
        var expected = hire.announce();
        clock.moveTo(desk.startsAt(expected));
        assertThat(ready().began()).as("nobody has said that they are here").isZero();
        arrive(expected);
        assertThat(ready().began()).isEqualTo(1);
        clock.moveTo(
                desk.startsAt(expected).atZone(ZONE).plusWeeks(13).minusDays(1).toInstant());
        assertThat(ready().began()).isEqualTo(1);
        clock.moveTo(desk.startsAt(expected).atZone(ZONE).plusWeeks(13).toInstant());
        assertThat(ready().began()).as("13 weeks ago").isZero();
    }

    @Test
    void whatIsOpenAndOverdueStandsAtWhoHasToDoItAndWhereTheColleagueComes() {
        var number = hire.announce();
        var laptop = hire.item(number, "Hand out the laptop");
        var atIt = openItems(number).stream()
                .filter(item -> item.responsible().equals("it"))
                .count();
        assertThat(of("IT", figures.of(null, 13).byResponsible())).isEqualTo(new OpenWork("IT", (int) atIt, 0, 0));

        clock.moveTo(calendar.opensOn(laptop.dueOn()));
        assertThat(of("IT", figures.of(null, 13).byResponsible()).overdue())
                .as("on the day on which it is due")
                .isZero();
        clock.moveTo(calendar.opensOn(calendar.plusWorkingDays(laptop.dueOn(), 1)));
        var late = openItems(number).stream()
                .filter(item -> item.deadline().isBefore(hire.today()))
                .toList();
        assertThat(of("IT", figures.of(null, 13).byResponsible()).overdue())
                .isEqualTo((int) late.stream()
                        .filter(item -> item.responsible().equals("it"))
                        .count())
                .isPositive();
        assertThat(of("Marketing", figures.of(null, 13).byResponsible()).overdue())
                .as("what the manager has to do is his department's")
                .isEqualTo((int) late.stream()
                        .filter(item -> item.responsible().equals("manager"))
                        .count())
                .isPositive();
        var longest = late.stream()
                .mapToInt(item -> calendar.workingDaysBetween(item.deadline(), hire.today()))
                .max()
                .orElseThrow();
        assertThat(figures.of(null, 13).byColleague())
                .containsExactly(new OpenWork("Marketing", openItems(number).size(), late.size(), longest));

        desk.cancel(number, CancelledBecause.OFFER_DECLINED, "Elsewhere.", HR);
        assertThat(figures.of(null, 13).byColleague()).isEmpty();
    }

    @Test
    void aSubstituteHasItsOwnDueDate() {
        var number = hire.announce();
        var laptop = hire.item(number, "Hand out the laptop");
        var before = of("IT", figures.of(null, 13).byResponsible()).open();
        clock.moveTo(calendar.opensOn(calendar.plusWorkingDays(laptop.dueOn(), 1)));
        var late = of("IT", figures.of(null, 13).byResponsible()).overdue();
        items.substitute(
                number, laptop.position(), "A loan laptop", laptop.dueOn().plusDays(30), new PersonId("office"));
        assertThat(of("IT", figures.of(null, 13).byResponsible()))
                .extracting(OpenWork::open, OpenWork::overdue)
                .containsExactly(before, late - 1);
    }

    @Test
    void leadTimesAreWorkingDaysFromAskedToDone() {
        var asked = LocalDate.of(2026, 11, 27); // a Friday
        var daysLater = List.of(0, 3, 3, 4, 4, 4, 4, 5, 6, 11);
        for (var index = 0; index < daysLater.size(); index++) {
            var number = hire.announce("people", List.of(OnboardingOffice.person("Noor " + (char) ('A' + index))));
            jdbc.update(
                    """
                    update onboarding_items set state = 'done', done_by = 'it', due_on = date '2026-12-02',
                    asked_at = timestamp '2026-11-27 16:00' at time zone 'Europe/Amsterdam',
                    done_at = (date '2026-11-27' + ?) + time '10:00'
                    where onboarding = ? and title = 'Hand out the laptop'""",
                    daysLater.get(index),
                    number.value());
        }
        clock.moveTo(calendar.opensOn(asked.plusDays(20)));

        assertThat(figures.of(null, 13).leadTimes())
                .as(
                        "calendar days 0, 3, 4, 5, 6, 11 after a Friday are working days 0, 1, 2, 3, 4, 7; due on the third")
                .containsExactly(new LeadTime("Hand out the laptop", 10, 2, 4, 2));
        clock.moveTo(calendar.opensOn(asked.plusWeeks(13)));
        assertThat(figures.of(null, 13).leadTimes())
                .singleElement()
                .extracting(LeadTime::done)
                .as("what was done longer ago does not count")
                .isEqualTo(9);
    }

    @Test
    void whoIsAskedIsAskedFromTheMomentOnWhichTheyFindIt() {
        var number = hire.announce();
        hire.done(number, "Hand out the laptop", "it");
        assertThat(figures.of(null, 13).leadTimes())
                .extracting(LeadTime::item, LeadTime::done, LeadTime::median, LeadTime::p90, LeadTime::late)
                .containsExactly(tuple("Hand out the laptop", 1, 0, 0, 0));
    }

    @Test
    void overseersSeeAllAndSuperiorsTheirPeople() {
        hire.announce();
        var everybodys = colleagues("hr");
        assertThat(everybodys.path("everybodys").asBoolean()).isTrue();
        assertThat(department(everybodys, "byColleague", "Marketing")).isPositive();
        assertThat(colleagues("auditor").path("byColleague")).isEqualTo(everybodys.path("byColleague"));

        var managers = colleagues("manager");
        assertThat(managers.path("everybodys").asBoolean(true)).isFalse();
        assertThat(managers.path("byColleague")).isEqualTo(everybodys.path("byColleague"));
        assertThat(colleagues("sanne").path("byColleague"))
                .as("above the manager")
                .isEqualTo(everybodys.path("byColleague"));
        var strangers = colleagues("finance");
        assertThat(strangers.path("everybodys").asBoolean(true)).isFalse();
        assertThat(strangers.path("byColleague")).isEmpty();
        assertThat(strangers.path("leadTimes")).isEmpty();
        assertThat(strangers.hasNonNull("ready")).isFalse();
    }

    @Test
    void whoHasTasklistAloneGetsNothing() {
        assertThat(new Web(port)
                        .login("tasklist", "employee", "officeflow-demo")
                        .get(address())
                        .statusCode())
                .isEqualTo(403);
    }

    private ReadyOnDayOne ready() {
        return figures.of(null, 13).ready();
    }

    /** Everybody says that they are here; on their first day. */
    private void arrive(OnboardingNumber number) {
        clock.moveTo(desk.startsAt(number));
        desk.arrived(number, new PersonId("manager"));
    }

    private List<OnboardingItem> dayOne(OnboardingNumber number) {
        return items.items(number).stream().filter(OnboardingItem::onDayOne).toList();
    }

    private List<OnboardingItem> openItems(OnboardingNumber number) {
        return items.items(number).stream()
                .filter(item -> item.state().isOpen())
                .toList();
    }

    private void doneAt(OnboardingItem item, String moment) {
        jdbc.update(
                "update onboarding_items set state = 'done', done_by = 'it', done_at = (" + moment
                        + ") at time zone 'Europe/Amsterdam' where onboarding = ? and position = ?",
                item.onboarding().value(),
                item.position());
    }

    private static OpenWork of(String department, List<OpenWork> all) {
        return all.stream()
                .filter(work -> work.department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode colleagues(String person) {
        var answer = new Web(port).login("cockpit", person, "officeflow-demo").get(address());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Web.json(answer);
    }

    private static String address() {
        return "/camunda/api/cockpit/plugin/officeflow/default/overview/colleagues";
    }

    private static int department(JsonNode page, String list, String name) {
        for (var row : page.path(list)) {
            if (row.path("department").asText().equals(name)) {
                return row.path("open").asInt();
            }
        }
        throw new AssertionError(list + " without " + name);
    }
}
