package org.officeflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.officeflow.access.Giving.ByHand;
import org.officeflow.access.Giving.Given;
import org.officeflow.access.ldap.OfficeDirectory;
import org.officeflow.language.Language;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.FakeDirectory;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Accesses of people of the demo office, whose directory is opened here. */
@OfficeTest
class AccessDeskTest {

    private static final PersonId BRAM = new PersonId("colleague");
    private static final PersonId IT = new PersonId("it");
    private static final AccessKey ACCOUNT = new AccessKey("directory-account");
    private static final AccessKey MAIL = new AccessKey("mail");
    private static final AccessKey CRM = new AccessKey("crm");
    private static final AccessKey ALARM = new AccessKey("building-alarm");

    @Autowired
    private AccessDesk desk;

    @Autowired
    private OfficeDirectory directory;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private FakeDirectory server;

    @BeforeEach
    void open() {
        server = directory.open("mail", "crm", "erp-purchasing");
    }

    @AfterEach
    void nobodyHasAnything() {
        directory.close();
        jdbc.update("delete from access_grants");
    }

    @Test
    void whatAConnectorGivesIsThereOnceHoweverOftenItIsAskedFor() {
        for (var time = 0; time < 2; time++) {
            assertThat(give("T-1", MAIL, now())).isEqualTo(new Given());
        }

        assertThat(server.accounts()).isEqualTo(1);
        assertThat(isIn("mail")).isTrue();
        assertThat(directory.isClosed("colleague")).isFalse();
        assertThat(desk.held(BRAM)).singleElement().satisfies(grant -> {
            assertThat(grant.reference()).isEqualTo("T-1");
            assertThat(grant.how()).isEqualTo(Grant.How.CONNECTOR);
            assertThat(grant.grantedBy()).isEqualTo("hr");
        });
    }

    @Test
    void anAccountIsClosedUntilTheFirstDay() {
        give("T-1", MAIL, now().plus(Duration.ofDays(3)));
        assertThat(directory.isClosed("colleague")).isTrue();

        desk.open(BRAM);
        assertThat(directory.isClosed("colleague")).isFalse();
    }

    @Test
    void whoComesBackHasTheirOldAccountOpenedAgain() {
        give("T-1", MAIL, now());
        desk.takeBack("T-1", "hr");
        assertThat(directory.isClosed("colleague")).isTrue();

        give("T-2", MAIL, now());
        assertThat(directory.isClosed("colleague")).isFalse();
        assertThat(server.accounts()).isEqualTo(1);
    }

    @Test
    void theLastAccessThatIsTakenBackClosesTheAccount() {
        give("T-1", MAIL, now());
        give("T-2", CRM, now());

        assertThat(desk.takeBack("T-1", "it")).isEqualTo(Taking.TAKEN);
        assertThat(isIn("mail")).isFalse();
        assertThat(isIn("crm")).isTrue();
        assertThat(directory.isClosed("colleague")).isFalse();

        assertThat(desk.takeBack("T-2", "it")).isEqualTo(Taking.TAKEN);
        assertThat(isIn("crm")).isFalse();
        assertThat(directory.isClosed("colleague")).isTrue();
        assertThat(desk.held(BRAM)).isEmpty();
        assertThat(desk.takeBack("T-2", "it")).isEqualTo(Taking.NOTHING);
    }

    @RepeatedTest(5)
    void theLastAccessIsTheLastOneAlsoWhenTwoAreTakenBackAtOnce() throws Exception {
        give("T-1", MAIL, now());
        give("T-2", CRM, now());
        var together = new CyclicBarrier(2);

        var two = Executors.newFixedThreadPool(2);
        try {
            var takings = two.invokeAll(Stream.of("T-1", "T-2")
                    .<Callable<Taking>>map(reference -> () -> {
                        together.await(10, TimeUnit.SECONDS);
                        return desk.takeBack(reference, "it");
                    })
                    .toList());
            for (var taking : takings) {
                assertThat(taking.get()).isEqualTo(Taking.TAKEN);
            }
        } finally {
            two.shutdownNow();
        }

        assertThat(directory.isClosed("colleague")).isTrue();
    }

    @Test
    void whoLosesTheAccountItselfIsOutAtOnce() {
        give("T-1", ACCOUNT, now());
        give("T-2", CRM, now());

        assertThat(desk.takeBack("T-1", "it")).isEqualTo(Taking.TAKEN);

        assertThat(directory.isClosed("colleague")).isTrue();
        assertThat(desk.held(BRAM)).extracting(Grant::access).containsExactly(CRM);
    }

    @Test
    void whatWasGivenForTwoThingsIsKeptUntilBothAreTakenBack() {
        give("T-1", CRM, now());
        give("T-2", CRM, now());

        assertThat(desk.takeBack("T-1", "it")).isEqualTo(Taking.STILL_HELD);
        assertThat(isIn("crm")).isTrue();
        assertThat(desk.takeBack("T-2", "it")).isEqualTo(Taking.TAKEN);
        assertThat(isIn("crm")).isFalse();
    }

    @Test
    void whatPeopleGiveTheySayThatTheyGaveAndTookAway() {
        assertThat(give("T-1", ALARM, now())).isEqualTo(new ByHand(null));
        assertThat(desk.held(BRAM)).isEmpty();

        assertThat(desk.givenByHand("T-1", BRAM, ALARM, IT)).isEmpty();
        assertThat(desk.held(BRAM)).extracting(Grant::access).containsExactly(ALARM);
        assertThat(desk.takeBack("T-1", "hr")).isEqualTo(Taking.BY_HAND);
        assertThat(desk.held(BRAM)).as("nobody has done it yet").hasSize(1);
        desk.takenByHand("T-1", IT);
        assertThat(desk.held(BRAM)).isEmpty();
        assertThat(server.accounts()).isZero();
    }

    @Test
    void withoutADirectoryPeopleGiveEverything() {
        directory.close();
        assertThat(give("T-1", MAIL, now())).isEqualTo(new ByHand(null));
        assertThat(desk.isAutomatic(MAIL)).isFalse();
        assertThat(desk.givenByHand("T-1", BRAM, MAIL, IT)).isEmpty();

        server = directory.open("mail");
        assertThat(desk.isAutomatic(MAIL)).isTrue();
        assertThat(desk.takeBack("T-1", "hr"))
                .as("what a person gave, a person takes away")
                .isEqualTo(Taking.BY_HAND);
    }

    @Test
    void twoAccessesThatNobodyShouldHaveTogetherAreRefusedByMachineAndByHand() {
        give("T-1", new AccessKey("erp-purchasing"), now());
        var payments = new AccessKey("erp-payments");

        assertThat(said(give("T-2", payments, now())))
                .isEqualTo(
                        "ERP: payments does not go with ERP: purchase orders. Who orders does not also pay: an order that"
                                + " nobody else has seen could be paid.");
        assertThat(desk.givenByHand("T-2", BRAM, payments, IT)).isNotEmpty();
        assertThat(desk.held(BRAM)).hasSize(1);
    }

    @Test
    void whatTheDirectoryRefusesIsForAPersonAndLeavesNoOpenAccount() {
        assertThat(said(give("T-1", new AccessKey("source-code"), now())))
                .isEqualTo("There is no group cn=source-code in the directory.");

        assertThat(directory.isClosed("colleague")).isTrue();
        assertThat(desk.held(BRAM)).isEmpty();
    }

    @Test
    void anAccountOfSomebodyElseIsNotTouched() {
        server.add(
                "dn: uid=colleague," + FakeDirectory.PEOPLE,
                "objectClass: inetOrgPerson",
                "uid: colleague",
                "cn: Somebody Else",
                "sn: Else");

        assertThat(said(give("T-1", MAIL, now()))).startsWith("The login colleague already belongs to somebody else.");
        desk.close(BRAM);

        assertThat(isIn("mail")).isFalse();
        assertThat(directory.isClosed("colleague")).isFalse();
    }

    @Test
    void whileTheDirectoryIsAwayNothingIsRecorded() {
        server.goesAway();
        assertThatThrownBy(() -> give("T-1", MAIL, now())).isInstanceOf(ConnectorFailedException.class);
        assertThat(desk.held(BRAM)).isEmpty();

        server.comesBack();
        give("T-1", MAIL, now());
        server.goesAway();
        assertThatThrownBy(() -> desk.takeBack("T-1", "hr")).isInstanceOf(ConnectorFailedException.class);
        assertThat(desk.held(BRAM)).hasSize(1);
    }

    @Test
    void anAccountStaysSomebodysOwnWhenTheirAddressChanges() {
        give("T-1", MAIL, now());
        jdbc.update("update people set email = 'bram@lindehof.example' where id = 'colleague'");
        try {
            assertThat(give("T-2", CRM, now())).isEqualTo(new Given());
        } finally {
            jdbc.update("update people set email = 'colleague@lindehof.example' where id = 'colleague'");
        }
    }

    @Test
    void whoLeavesIsOutBeforeEverythingIsTakenBack() {
        give("T-1", MAIL, now());

        desk.close(BRAM);

        assertThat(directory.isClosed("colleague")).isTrue();
        assertThat(desk.held(BRAM)).hasSize(1);
    }

    private Giving give(String reference, AccessKey access, Instant enabledFrom) {
        return desk.give(reference, BRAM, access, enabledFrom, "hr");
    }

    private static String said(Giving giving) {
        return ((ByHand) giving).because().in(Language.ENGLISH);
    }

    private boolean isIn(String group) {
        return server.members(group, "member").contains("uid=colleague," + FakeDirectory.PEOPLE);
    }

    private Instant now() {
        return clock.instant();
    }
}
