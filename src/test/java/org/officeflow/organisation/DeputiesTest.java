package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.organisation.DeputyRegistration.Reason;
import org.officeflow.organisation.DeputyRegistration.Refused;
import org.officeflow.organisation.DeputyRegistration.Registered;
import org.officeflow.testing.ImportOffice;

class DeputiesTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CID = new PersonId("cid");
    private static final String PURCHASE = "purchase-request";
    private static final String PEOPLE = "employee,name,job_title,department,manager,hired_on\n"
            + "ann,Ann Arends,Head,Sales,,2020-01-01\n"
            + "bob,Bob Bos,Clerk,Sales,ann,2020-01-01\n"
            + "cid,Cid Claes,Clerk,Sales,ann,2020-01-01\n";

    private static ImportOffice office;

    private final Deputies deputies = office.get(Deputies.class);
    private final WorkingCalendar calendar = office.get(WorkingCalendar.class);
    private final LocalDate today = calendar.dateOf(Clock.systemUTC().instant());
    private final LocalDate from = today.plusDays(3);
    private final LocalDate to = today.plusDays(9);

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void people() {
        office.clear();
        office.done("departments", "department,group\nSales,Business\n");
        office.done("people", PEOPLE);
    }

    @Test
    void theDeputyActsFromTheFirstDayToTheLast() {
        registered(ANN, BOB, from, to, null, null);
        assertThat(deputies.actingFor(ANN, from.minusDays(1), PURCHASE, amount("10")))
                .isEmpty();
        assertThat(deputies.actingFor(ANN, from, PURCHASE, amount("10"))).contains(BOB);
        assertThat(deputies.actingFor(ANN, to, PURCHASE, amount("10"))).contains(BOB);
        assertThat(deputies.actingFor(ANN, to.plusDays(1), PURCHASE, amount("10")))
                .isEmpty();
        assertThat(deputies.actingFor(BOB, from, PURCHASE, amount("10"))).isEmpty();
    }

    @Test
    void theDayIsTheOfficesDay() {
        registered(ANN, BOB, from, to, null, null);
        var lastMoment = to.atTime(LocalTime.of(23, 59)).atZone(calendar.zone()).toInstant();
        assertThat(deputies.actingFor(ANN, lastMoment, PURCHASE, null)).contains(BOB);
        assertThat(deputies.actingFor(ANN, lastMoment.plusSeconds(60), PURCHASE, null))
                .isEmpty();
    }

    @Test
    void theAmountLimitIsIncluded() {
        registered(ANN, BOB, from, to, amount("500"), null);
        assertThat(deputies.actingFor(ANN, from, PURCHASE, amount("500.00"))).contains(BOB);
        assertThat(deputies.actingFor(ANN, from, PURCHASE, amount("500.01"))).isEmpty();
    }

    @Test
    void aDeputyForOneKindDecidesNothingElse() {
        registered(ANN, BOB, from, to, null, PURCHASE);
        registered(ANN, CID, from, to, null, "onboarding");
        assertThat(deputies.actingFor(ANN, from, PURCHASE, null)).contains(BOB);
        assertThat(deputies.actingFor(ANN, from, "onboarding", null)).contains(CID);
        assertThat(deputies.actingFor(ANN, from, "stock-count", null)).isEmpty();
    }

    @Test
    void nobodyIsTheirOwnDeputy() {
        assertThat(refused(ANN, ANN, from, to, null, null)).isEqualTo(Reason.OWN_DEPUTY);
    }

    @Test
    void periodsDoNotOverlap() {
        registered(ANN, BOB, from, to, null, PURCHASE);
        assertThat(refused(ANN, CID, to, to.plusDays(5), null, PURCHASE)).isEqualTo(Reason.OVERLAPS);
        assertThat(refused(ANN, CID, from.minusDays(2), from, null, null)).isEqualTo(Reason.OVERLAPS);
        registered(ANN, CID, to.plusDays(1), to.plusDays(5), null, PURCHASE);
        var refusal = (Refused) register(ANN, CID, to, to, null, PURCHASE);
        assertThat(refusal.explanation()).startsWith("Bob Bos is deputy from " + from + " to " + to);
    }

    @Test
    void twoAtTheSameMomentCannotBothOverlap() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<DeputyRegistration> register = () -> register(ANN, BOB, from, to, null, null);
            var outcomes = pool.invokeAll(List.of(register, register, register, register));
            var registered = 0;
            for (var outcome : outcomes) {
                registered += outcome.get() instanceof Registered ? 1 : 0;
            }
            assertThat(registered).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(refused(ANN, new PersonId("zoe"), from, to, null, null)).isEqualTo(Reason.NOBODY_BY_THIS_LOGIN);
        assertThat(refused(ANN, BOB, to, from, null, null)).isEqualTo(Reason.ENDS_BEFORE_IT_BEGINS);
        assertThat(refused(ANN, BOB, today.minusDays(5), today.minusDays(1), null, null))
                .isEqualTo(Reason.IS_OVER);
        assertThat(refused(ANN, BOB, from, to, amount("0"), null)).isEqualTo(Reason.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void aPeriodCanEndEarly() {
        var period = registered(ANN, BOB, today, to, null, null);
        assertThat(deputies.moveLastDay(period.id(), today)).isInstanceOf(Registered.class);
        assertThat(deputies.actingFor(ANN, today, PURCHASE, null)).contains(BOB);
        assertThat(deputies.actingFor(ANN, today.plusDays(1), PURCHASE, null)).isEmpty();
        registered(ANN, CID, today.plusDays(1), to, null, null);
        assertThat(deputies.moveLastDay(period.id(), to)).isInstanceOf(Refused.class);
    }

    @Test
    void aPeriodThatHasNotBegunCanBeTakenBack() {
        var period = registered(ANN, BOB, from, to, null, null);
        deputies.moveLastDay(period.id(), today);
        assertThat(deputies.actingFor(ANN, from, PURCHASE, null)).isEmpty();
        assertThat(deputies.ofPerson(ANN)).hasSize(1);
        registered(ANN, CID, from, to, null, null);
    }

    @Test
    void thereIsNothingToEndInAPeriodThatNobodyRegistered() {
        assertThatThrownBy(() -> deputies.moveLastDay(UUID.randomUUID(), today))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoLeftActsForNobody() {
        registered(ANN, CID, from, to, null, null);
        office.done("people", PEOPLE.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
        assertThat(deputies.actingFor(ANN, from, PURCHASE, null)).isEmpty();
    }

    @Test
    void aDeputyWhoIsAwayAsWellActsForNobody() {
        registered(ANN, BOB, from, to, null, null);
        assertThat(deputies.actingFor(ANN, from, PURCHASE, null)).contains(BOB);
        registered(BOB, CID, from, from, null, null);
        assertThat(deputies.actingFor(ANN, from, PURCHASE, null)).isEmpty();
        assertThat(deputies.actingFor(ANN, to, PURCHASE, null)).contains(BOB);
    }

    @Test
    void theDaysPeriodsAreListed() {
        registered(ANN, BOB, from, to, null, null);
        registered(BOB, CID, to, to, null, null);
        assertThat(deputies.inForceOn(from)).extracting(Deputy::person).containsExactly(ANN);
        assertThat(deputies.inForceOn(to)).extracting(Deputy::person).containsExactly(ANN, BOB);
        assertThat(deputies.ofDeputy(CID)).extracting(Deputy::person).containsExactly(BOB);
    }

    private Deputy registered(
            PersonId person,
            PersonId deputy,
            LocalDate first,
            LocalDate last,
            @Nullable BigDecimal max,
            @Nullable String kind) {
        var outcome = register(person, deputy, first, last, max, kind);
        assertThat(outcome).isInstanceOf(Registered.class);
        return ((Registered) outcome).deputy();
    }

    private Reason refused(
            PersonId person,
            PersonId deputy,
            LocalDate first,
            LocalDate last,
            @Nullable BigDecimal max,
            @Nullable String kind) {
        var outcome = register(person, deputy, first, last, max, kind);
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    private DeputyRegistration register(
            PersonId person,
            PersonId deputy,
            LocalDate first,
            LocalDate last,
            @Nullable BigDecimal max,
            @Nullable String kind) {
        return deputies.register(new Deputies.Request(person, deputy, first, last, max, kind), ANN);
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }
}
