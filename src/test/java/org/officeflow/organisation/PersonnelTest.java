package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.Recording.Recorded;
import org.officeflow.organisation.Recording.Refused;
import org.officeflow.testing.ImportOffice;
import org.springframework.transaction.support.TransactionTemplate;

/** Who comes, begins, changes and leaves, one person at a time. */
class PersonnelTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-04");
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CID = new PersonId("cid");
    private static final PersonId SOFIE = new PersonId("sofie");

    private static ImportOffice office;

    private final Personnel personnel = office.get(Personnel.class);
    private final Organisation organisation = office.get(Organisation.class);

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** Ann manages Bob, Bob manages nobody yet; Cid left, and the department Closed and the site shut are no longer in use. */
    @BeforeEach
    void people() {
        office.clear();
        office.done("departments", "department,group\nSales,Business\nIT,Services\nClosed,Services\n");
        office.done("departments", "department,group\nSales,Business\nIT,Services\n");
        office.done(
                "sites", "site,name,country,zone\nberlin,Berlin,de-be,Europe/Berlin\nshut,Shut,nl,Europe/Amsterdam\n");
        office.done("sites", "site,name,country,zone\nberlin,Berlin,de-be,Europe/Berlin\n");
        var all = "employee,name,job_title,department,manager,hired_on\n"
                + "ann,Ann Top,Head,Sales,,2020-01-01\n"
                + "bob,Bob Clerk,Clerk,Sales,ann,2020-01-01\n";
        office.done("people", all + "cid,Cid Gone,Clerk,Sales,ann,2020-01-01\n");
        office.done("people", all);
    }

    @Test
    void whoIsRecordedIsExpectedAndCountsNowhereAsWorkingHere() {
        var id = recorded(newcomer("Sofie de Vries"));

        assertThat(organisation.get(id))
                .isEqualTo(new Person(
                        SOFIE,
                        "Sofie de Vries",
                        "Planner",
                        "IT",
                        BOB,
                        "sofie@office.example",
                        FIRST_DAY,
                        false,
                        "berlin"));
        assertThat(organisation.people()).extracting(Person::id).containsExactly(ANN, BOB);
        assertThat(organisation.members(Group.EMPLOYEE)).containsExactly(ANN, BOB);
        assertThat(organisation.members(Group.MANAGER)).containsExactly(ANN);
        assertThat(organisation.below(BOB)).isEmpty();
        assertThat(organisation.headOf(new CostCentreId("IT"))).isEmpty();
        assertThat(organisation.chainAbove(id)).containsExactly(BOB, ANN);
        assertThat(office.accounts().of("sofie")).isEmpty();
    }

    @Test
    void aLoginThatAnybodyHasOrHadIsGivenToNobodyElse() {
        office.jdbc().update("update people set id = 'Sofie' where id = 'cid'");
        office.accounts().addOther("Sofie.DeVries");
        assertThat(recorded(newcomer("Sofie de Vries"))).isEqualTo(new PersonId("sofie.devries2"));
        // also of somebody who is expected, or did not come after all
        assertThat(recorded(newcomer("Sofie de Vries"))).isEqualTo(new PersonId("sofie.devries3"));
        personnel.withdraw(new PersonId("sofie.devries3"));
        assertThat(recorded(newcomer("Sofie de Vries"))).isEqualTo(new PersonId("sofie.devries4"));
    }

    @Test
    void twoOfOneNameAtTheSameMomentGetALoginEach() {
        var other = office.get(TransactionTemplate.class).execute(status -> {
            assertThat(recorded(newcomer("Sofie de Vries"))).isEqualTo(SOFIE);
            var second = CompletableFuture.supplyAsync(() -> recorded(newcomer("Sofie de Vries")));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return second;
        });
        assertThat(other).isNotNull();
        assertThat(other.join()).isEqualTo(new PersonId("sofie.devries"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Planner|IT|bob|berlin|Say the name, on one line of 120 characters at most.",
                "Eve|' '|IT|bob|berlin|Say the job title, on one line of 120 characters at most.",
                "Eve|'Plan\nner'|IT|bob|berlin|Say the job title, on one line of 120 characters at most.",
                "Eve|Planner|Nowhere|bob|berlin|There is no department 'Nowhere'.",
                "Eve|Planner|Closed|bob|berlin|There is no department 'Closed'.",
                "Eve|Planner|''|bob|berlin|There is no department ''.",
                "Eve|Planner|IT|zoe|berlin|Nobody who works here has the login 'zoe'.",
                "Eve|Planner|IT|cid|berlin|Nobody who works here has the login 'cid'.",
                "Eve|Planner|IT|expected|berlin|Nobody who works here has the login 'expected'.",
                "Eve|Planner|IT|bob|nowhere|There is no site 'nowhere'.",
                "Eve|Planner|IT|bob|shut|There is no site 'shut'."
            })
    void whatDoesNotFitIsRefusedInPlainWords(
            String name, String jobTitle, String department, String manager, String site, String reason) {
        recorded(newcomer("Expected"));
        var eve = new NewPerson(name, jobTitle, department, new PersonId(manager), site, null, FIRST_DAY);
        assertThat(personnel.record(eve)).isEqualTo(new Refused(reason));
        assertThat(organisation.everybody()).hasSize(4);
        if (!name.isEmpty()) {
            assertThat(personnel.change(BOB, jobTitle, department, new PersonId(manager), site))
                    .isEqualTo(new Refused(reason));
            assertThat(organisation.get(BOB).department()).isEqualTo("Sales");
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndNoneIsFine() {
        assertThat(personnel.record(new NewPerson("Eve", "Planner", "IT", null, null, "eve@", FIRST_DAY)))
                .isEqualTo(new Refused("'eve@' is not an email address."));
        var id = recorded(new NewPerson(" Eve ", "Planner", "IT", null, null, null, FIRST_DAY));
        assertThat(organisation.get(id))
                .isEqualTo(new Person(id, "Eve", "Planner", "IT", null, null, FIRST_DAY, false, null));
    }

    @Test
    void whoBeginsWorksHereFromThatDayAndHasAnAccountInTheirGroups() {
        var id = recorded(newcomer("Sofie de Vries"));
        office.done("roles", "employee,role\nsofie,finance\n");
        assertThat(office.accounts().of("sofie")).isEmpty();

        personnel.begin(id, FIRST_DAY.plusDays(3));

        assertThat(organisation.get(id).active()).isTrue();
        assertThat(organisation.get(id).hiredOn()).isEqualTo(FIRST_DAY.plusDays(3));
        assertThat(organisation.members(Group.EMPLOYEE)).containsExactly(ANN, BOB, SOFIE);
        var account = office.accounts().of("sofie").orElseThrow();
        assertThat(account.name()).isEqualTo("Sofie de Vries");
        assertThat(account.email()).isEqualTo("sofie@office.example");
        assertThat(account.groups()).containsExactlyInAnyOrder(Group.EMPLOYEE, Group.FINANCE);
        // Bob had nobody to manage until now
        assertThat(groups("bob")).contains(Group.MANAGER);
    }

    @Test
    void whoHasBegunBeginsOnce() {
        var id = recorded(newcomer("Sofie de Vries"));
        personnel.begin(id, FIRST_DAY);
        personnel.begin(id, FIRST_DAY.plusDays(5));
        assertThat(organisation.get(id).hiredOn()).isEqualTo(FIRST_DAY);
    }

    @Test
    void whoIsNotExpectedDoesNotBegin() {
        var withdrawn = recorded(newcomer("Sofie de Vries"));
        personnel.withdraw(withdrawn);
        assertThatThrownBy(() -> personnel.begin(withdrawn, FIRST_DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personnel.begin(CID, FIRST_DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personnel.begin(new PersonId("zoe"), FIRST_DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nobody here has the login 'zoe'.");
        assertThat(organisation.people()).hasSize(2);
    }

    @Test
    void whoDoesNotComeAfterAllKeepsTheirNameOnly() {
        var id = recorded(newcomer("Sofie de Vries"));
        personnel.withdraw(id);
        personnel.withdraw(id);
        assertThat(organisation.get(id).name()).isEqualTo("Sofie de Vries");
        assertThat(organisation.get(id).active()).isFalse();
        assertThat(personnel.change(id, "Clerk", "IT", ANN, null))
                .isEqualTo(new Refused("Sofie de Vries does not work here."));
    }

    @Test
    void whoHasBegunIsNotWithdrawn() {
        assertThatThrownBy(() -> personnel.withdraw(BOB)).isInstanceOf(IllegalStateException.class);
        assertThat(organisation.get(BOB).active()).isTrue();
    }

    @Test
    void whoLeavesHasNoAccountAndTheirReportsPassToWhoIsAbove() {
        var id = recorded(newcomer("Sofie de Vries"));
        personnel.begin(id, FIRST_DAY);
        personnel.leave(BOB);
        personnel.leave(BOB);

        assertThat(organisation.get(BOB).active()).isFalse();
        assertThat(organisation.get(BOB).name()).isEqualTo("Bob Clerk");
        assertThat(office.accounts().of("bob")).isEmpty();
        assertThat(office.accounts().left()).containsExactlyInAnyOrder(BOB, CID);
        assertThat(organisation.get(id).manager()).isEqualTo(BOB);
        assertThat(organisation.chainAbove(id)).containsExactly(ANN);
        // she was the last of those who reported to Ann herself
        assertThat(groups("ann")).doesNotContain(Group.MANAGER);
        assertThat(office.accounts().of("ann").orElseThrow().formerGroups()).contains(Group.MANAGER);
    }

    @Test
    void whoLeavesBeforeTheyBeginIsExpectedNoMore() {
        var id = recorded(newcomer("Sofie de Vries"));
        personnel.leave(id);
        assertThatThrownBy(() -> personnel.begin(id, FIRST_DAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> personnel.leave(new PersonId("zoe"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTransferChangesWorkAndGroups() {
        var id = recorded(newcomer("Sofie de Vries"));
        personnel.begin(id, FIRST_DAY);
        var other = recorded(newcomer("Dan"));
        personnel.begin(other, FIRST_DAY);
        personnel.leave(other);
        assertThat(groups("bob")).contains(Group.MANAGER);

        assertThat(personnel.change(id, "Team Lead", "Sales", ANN, null)).isEqualTo(new Recorded(id));

        assertThat(organisation.get(id))
                .isEqualTo(new Person(
                        SOFIE,
                        "Sofie de Vries",
                        "Team Lead",
                        "Sales",
                        ANN,
                        "sofie@office.example",
                        FIRST_DAY,
                        true,
                        null));
        assertThat(groups("bob")).doesNotContain(Group.MANAGER);

        personnel.change(BOB, "Clerk", "Sales", SOFIE, "berlin");
        assertThat(groups("sofie")).contains(Group.MANAGER);
        assertThat(organisation.chainAbove(BOB)).containsExactly(SOFIE, ANN);
    }

    @Test
    void workMayChangeBeforeItBegins() {
        var id = recorded(newcomer("Sofie de Vries"));
        assertThat(personnel.change(id, "Team Lead", "Sales", ANN, null)).isEqualTo(new Recorded(id));
        assertThat(organisation.get(id).jobTitle()).isEqualTo("Team Lead");
        assertThat(organisation.get(id).active()).isFalse();
        assertThat(office.accounts().of("sofie")).isEmpty();
        personnel.begin(id, FIRST_DAY);
        assertThat(organisation.managerOf(id)).contains(ANN);
    }

    @Test
    void nobodyManagesThemselvesOrWhomTheyReportTo() {
        assertThat(personnel.change(ANN, "Head", "Sales", ANN, null))
                .isEqualTo(new Refused("Nobody manages themselves."));
        var id = recorded(newcomer("Sofie de Vries"));
        personnel.begin(id, FIRST_DAY);
        assertThat(personnel.change(ANN, "Head", "Sales", id, null))
                .isEqualTo(new Refused(
                        "Sofie de Vries reports to Ann Top, directly or through others, and cannot be their manager."));
        assertThat(personnel.change(ANN, "Head of all", "Sales", null, null)).isEqualTo(new Recorded(ANN));
        assertThat(personnel.change(CID, "Clerk", "IT", ANN, null))
                .isEqualTo(new Refused("Cid Gone does not work here."));
    }

    private Set<Group> groups(String login) {
        return office.accounts().of(login).orElseThrow().groups();
    }

    private PersonId recorded(NewPerson person) {
        var recording = personnel.record(person);
        assertThat(recording).isInstanceOf(Recorded.class);
        return ((Recorded) recording).person();
    }

    private static NewPerson newcomer(String name) {
        var email = name.split(" ")[0].toLowerCase(Locale.ROOT) + "@office.example";
        return new NewPerson(name, "Planner", "IT", BOB, "berlin", email, FIRST_DAY);
    }
}
