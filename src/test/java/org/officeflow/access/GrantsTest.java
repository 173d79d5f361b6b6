package org.officeflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.officeflow.access.Grant.How;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.MovableClock;
import org.officeflow.testing.RoomDatabase;

/** Who has what: what is given for two things is kept until both are taken back. */
class GrantsTest {

    private static final PersonId NOOR = new PersonId("noor");
    private static final AccessKey MAIL = new AccessKey("mail");
    private static final AccessKey CRM = new AccessKey("crm");
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));

    private static RoomDatabase database;
    private static Grants grants;

    @BeforeAll
    static void open() {
        database = RoomDatabase.open(CLOCK, context -> context.register(GrantRows.class, Grants.class));
        grants = database.bean(Grants.class);
        database.jdbc()
                .sql("INSERT INTO accesses (access, name, owner, connector) VALUES ('mail', 'Mail', 'it', 'manual'), "
                        + "('crm', 'CRM', 'it', 'manual')")
                .update();
    }

    @BeforeEach
    void nobodyHasAnything() {
        database.jdbc().sql("DELETE FROM access_grants").update();
        CLOCK.advance(Duration.ofDays(1));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whatIsGivenIsHeldUntilItIsTakenBack() {
        var morning = CLOCK.instant();
        assertThat(grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it")).isTrue();
        assertThat(grants.grant("ON-1/2", NOOR, CRM, How.MANUAL, "sales")).isTrue();
        assertThat(grants.held(NOOR)).containsExactly(CRM, MAIL);
        assertThat(grants.held(new PersonId("emma"))).isEmpty();

        CLOCK.advance(Duration.ofHours(1));
        assertThat(grants.revoke("ON-1/1", "hr")).isEqualTo(Revocation.GONE);
        assertThat(grants.held(NOOR)).containsExactly(CRM);
        assertThat(grants.of(NOOR))
                .containsExactly(
                        new Grant(
                                "ON-1/1",
                                NOOR,
                                MAIL,
                                How.CONNECTOR,
                                morning,
                                "it",
                                morning.plus(Duration.ofHours(1)),
                                "hr"),
                        new Grant("ON-1/2", NOOR, CRM, How.MANUAL, morning, "sales", null, null));
        assertThat(grants.of(NOOR)).extracting(Grant::stands).containsExactly(false, true);
    }

    @Test
    void theSameGrantTwiceIsOne() {
        var morning = CLOCK.instant();
        assertThat(grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it")).isTrue();
        CLOCK.advance(Duration.ofHours(1));
        assertThat(grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it")).isFalse();

        assertThat(grants.of(NOOR)).singleElement().extracting(Grant::grantedAt).isEqualTo(morning);
        assertThat(grants.revoke("ON-1/1", "hr")).isEqualTo(Revocation.GONE);
        assertThat(grants.held(NOOR)).isEmpty();
    }

    @Test
    void takingBackTwiceOrWhatWasNeverGivenIsNothing() {
        assertThat(grants.revoke("ON-1/1", "hr")).isEqualTo(Revocation.NOTHING);
        grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it");
        grants.revoke("ON-1/1", "hr");

        assertThat(grants.revoke("ON-1/1", "office")).isEqualTo(Revocation.NOTHING);
        assertThat(grants.of(NOOR)).singleElement().extracting(Grant::revokedBy).isEqualTo("hr");
    }

    @Test
    void whatIsGivenForTwoThingsIsKeptUntilBothAreTakenBack() {
        grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it");
        grants.grant("ON-2/1", NOOR, MAIL, How.CONNECTOR, "it");
        assertThat(grants.held(NOOR)).containsExactly(MAIL);

        assertThat(grants.revoke("ON-1/1", "hr")).isEqualTo(Revocation.STILL_HELD);
        assertThat(grants.held(NOOR)).containsExactly(MAIL);
        assertThat(grants.revoke("ON-2/1", "hr")).isEqualTo(Revocation.GONE);
        assertThat(grants.held(NOOR)).isEmpty();
    }

    @Test
    void anotherAccessOrAnotherPersonKeepsNothing() {
        grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it");
        grants.grant("ON-1/2", NOOR, CRM, How.CONNECTOR, "it");
        grants.grant("ON-2/1", new PersonId("emma"), MAIL, How.CONNECTOR, "it");

        assertThat(grants.revoke("ON-1/1", "hr")).isEqualTo(Revocation.GONE);
    }

    @Test
    void whatWasTakenBackMayBeGivenAgain() {
        grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it");
        grants.revoke("ON-1/1", "hr");

        assertThat(grants.grant("ON-1/1", NOOR, MAIL, How.MANUAL, "it")).isTrue();
        assertThat(grants.held(NOOR)).containsExactly(MAIL);
        assertThat(grants.of(NOOR)).hasSize(2);
    }

    @Test
    void aReferenceStandsForOneAccessOfOnePerson() {
        grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it");

        assertThatThrownBy(() -> grants.grant("ON-1/1", NOOR, CRM, How.CONNECTOR, "it"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ON-1/1 already stands for mail of noor.");
        assertThatThrownBy(() -> grants.grant("ON-1/1", new PersonId("emma"), MAIL, How.CONNECTOR, "it"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(grants.held(new PersonId("emma"))).isEmpty();
    }

    @Test
    void anAccessThatIsNotInTheCatalogueIsNotGiven() {
        assertThatThrownBy(() -> grants.grant("ON-1/1", NOOR, new AccessKey("moon"), How.MANUAL, "it"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no access 'moon'.");
        assertThatThrownBy(() -> grants.grant(" ", NOOR, MAIL, How.MANUAL, "it"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(10)
    void ofTwoTakenBackAtOnceExactlyOneIsTheLast() throws Exception {
        grants.grant("ON-1/1", NOOR, MAIL, How.CONNECTOR, "it");
        grants.grant("ON-2/1", NOOR, MAIL, How.CONNECTOR, "it");

        var first = new AtomicBoolean();
        assertThat(atOnce(
                        () -> overlapping(first, () -> grants.revoke("ON-1/1", "hr")),
                        () -> overlapping(first, () -> grants.revoke("ON-2/1", "hr"))))
                .containsExactlyInAnyOrder(Revocation.STILL_HELD, Revocation.GONE);
    }

    /** In a transaction that ends only when the other one waits for it, or has gone before. */
    private static Revocation overlapping(AtomicBoolean first, Callable<Revocation> work) {
        return database.transaction().execute(status -> {
            try {
                var result = work.call();
                if (first.compareAndSet(false, true)) {
                    untilSomebodyWaits();
                }
                return result;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void untilSomebodyWaits() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (database.jdbc()
                        .sql(
                                """
                                SELECT count(*) FROM pg_stat_activity
                                WHERE datname = current_database() AND wait_event_type = 'Lock'""")
                        .query(Integer.class)
                        .single()
                == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the other one does not wait");
            }
            Thread.onSpinWait();
        }
    }

    private static List<Revocation> atOnce(Callable<Revocation> one, Callable<Revocation> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var results = List.of(one, other).stream()
                    .map(work -> pool.submit(() -> {
                        barrier.await(30, TimeUnit.SECONDS);
                        return work.call();
                    }))
                    .toList();
            return List.of(
                    results.get(0).get(30, TimeUnit.SECONDS), results.get(1).get(30, TimeUnit.SECONDS));
        } finally {
            pool.shutdownNow();
        }
    }
}
