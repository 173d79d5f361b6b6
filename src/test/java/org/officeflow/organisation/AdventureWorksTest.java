package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.organisation.importing.ImportRequest;
import org.officeflow.organisation.importing.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A real company of 290 people, imported at start-up as its files are. An application and a database of its own. */
@Tag("own-application")
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "officeflow.import.directory=../shared/data/adventureworks",
            "officeflow.admin.user=root",
            "officeflow.admin.password=Only-for-this-1-test",
            "officeflow.security.password-iterations=1000"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdventureWorksTest {

    private static final Path FILES = Path.of("../shared/data/adventureworks");
    private static final String PASSWORD = "Zq7-xK93+vJw6";

    @Autowired
    private Organisation organisation;

    @Autowired
    private Imports imports;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    static void theFilesAreThere() {
        assumeTrue(Files.isDirectory(FILES), "skipped: " + FILES + " is not there");
    }

    @Test
    @Order(1)
    void everyRowOfEveryFileIsIn() {
        assertThat(count("people where active")).isEqualTo(290);
        assertThat(count("departments where active")).isEqualTo(16);
        assertThat(count("suppliers")).isEqualTo(104);
        assertThat(count("items where category = 'other'")).isEqualTo(504);
        assertThat(count("supplier_prices where active")).isEqualTo(460);
        assertThat(count("locations")).isEqualTo(14);
        assertThat(count("stock")).isEqualTo(1069);
        assertThat(count("suppliers where checked = active and not blocked")).isEqualTo(104);
        assertThat(jdbc.queryForObject("select price::text from supplier_prices order by price limit 1", String.class))
                .isEqualTo("0.2000");
        assertThat(count("items where standard_cost <> round(standard_cost, 2)"))
                .isPositive();
    }

    @Test
    @Order(2)
    void theManagersAreATreeWithOneTop() {
        var top = new PersonId("ken0");
        assertThat(count("people where manager is null")).isEqualTo(1);
        for (var person : organisation.members(Group.EMPLOYEE)) {
            var chain = organisation.chainAbove(person);
            assertThat(new HashSet<>(chain))
                    .as(person.value())
                    .hasSameSizeAs(chain)
                    .doesNotContain(person);
            if (person.equals(top)) {
                assertThat(chain).isEmpty();
            } else {
                assertThat(chain.get(chain.size() - 1)).as(person.value()).isEqualTo(top);
            }
        }
        assertThat(organisation.members(Group.MANAGER)).hasSize(47);
        assertThat(organisation.chainAbove(new PersonId("roberto0"))).containsExactly(new PersonId("terri0"), top);
    }

    @Test
    @Order(3)
    void everyDepartmentHasAHeadWhoOwnsItsBudget() {
        assertThat(organisation.costCentres()).hasSize(16);
        for (var costCentre : organisation.costCentres()) {
            var head = organisation.ownerOf(costCentre).orElseThrow();
            assertThat(organisation.get(head).costCentre()).isEqualTo(costCentre);
        }
        assertThat(organisation.ownerOf(new CostCentreId("Engineering"))).contains(new PersonId("terri0"));
    }

    @Test
    @Order(4)
    void theEngineHasTheirUsersAndGroups() {
        assertThat(identity.createUserQuery().memberOfGroup("employee").unlimitedList())
                .extracting(user -> user.getId())
                .containsAll(organisation.members(Group.EMPLOYEE).stream()
                        .map(PersonId::value)
                        .toList());
        assertThat(identity.createUserQuery().memberOfGroup("manager").count()).isEqualTo(47);
    }

    @Test
    @Order(5)
    void nobodyLogsInBeforeAPasswordIsGivenAndEverybodyAfter() {
        var people = organisation.members(Group.EMPLOYEE);
        assertThat(people).hasSize(290);
        for (var person : people) {
            assertThat(identity.checkPassword(person.value(), PASSWORD))
                    .as(person.value())
                    .isFalse();
            var user = identity.createUserQuery().userId(person.value()).singleResult();
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            assertThat(identity.checkPassword(person.value(), PASSWORD))
                    .as(person.value())
                    .isTrue();
        }
    }

    @Test
    @Order(6)
    void theSameFilesAgainChangeNothingAndKeepPasswords() throws IOException {
        var before = versions();
        var requests = new ArrayList<ImportRequest>();
        for (var kind : imports.kinds()) {
            var file = FILES.resolve(kind.fileName());
            if (Files.exists(file)) {
                requests.add(new ImportRequest(kind, kind.fileName(), Files.readAllBytes(file)));
            }
        }
        var outcome = imports.run(requests, false, "root").outcome();
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        var total =
                ((ImportOutcome.Done) outcome).counts().values().stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
        assertThat(total).isEqualTo(new Counts(0, 0, 290 + 16 + 104 + 504 + 460 + 14 + 1069, 0));
        assertThat(versions()).isEqualTo(before);
        assertThat(identity.checkPassword("terri0", PASSWORD)).isTrue();
    }

    @Test
    @Order(7)
    void whoLeavesCannotLogInAndIsInNoGroupButKeepsTheName() throws IOException {
        var all = Files.readString(FILES.resolve("employees.csv"));
        var without = all.replaceAll("(?m)^roberto0,.*\\R", "").replace(",roberto0,", ",terri0,");
        people(without);
        assertThat(identity.checkPassword("roberto0", PASSWORD)).isFalse();
        assertThat(identity.createGroupQuery().groupMember("roberto0").count()).isZero();
        assertThat(organisation.get(new PersonId("roberto0")).name()).isEqualTo("Roberto");
        assertThat(organisation.members(Group.EMPLOYEE)).doesNotContain(new PersonId("roberto0"));
        assertThat(organisation.members(Group.MANAGER)).doesNotContain(new PersonId("roberto0"));

        people(all);
        assertThat(identity.createGroupQuery().groupMember("roberto0").count()).isEqualTo(2);
        assertThat(identity.checkPassword("roberto0", PASSWORD)).isFalse();
    }

    @Test
    @Order(8)
    void membershipsThatAnAdministratorGaveByHandStay() throws IOException {
        identity.createMembership("gail0", "finance");
        people(Files.readString(FILES.resolve("employees.csv")));
        assertThat(identity.createGroupQuery()
                        .groupMember("gail0")
                        .groupId("finance")
                        .count())
                .isEqualTo(1);
        assertThat(identity.createGroupQuery()
                        .groupMember("root")
                        .groupId("camunda-admin")
                        .count())
                .isEqualTo(1);
    }

    private void people(String content) {
        var kind = imports.kind("people").orElseThrow();
        var file = new ImportRequest(kind, "employees.csv", content.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.run(List.of(file), false, "root").outcome()).isInstanceOf(ImportOutcome.Done.class);
    }

    private int count(String rows) {
        return jdbc.queryForObject("select count(*) from " + rows, Integer.class);
    }

    /** PostgreSQL's own number of the transaction that wrote a row last, for every row. */
    private List<String> versions() {
        return jdbc.queryForList(
                """
                select 'd' || name || xmin from departments union all select 'p' || id || xmin from people
                union all select 's' || supplier || xmin from suppliers union all select 'i' || item || xmin from items
                union all select 'c' || item || supplier || xmin from supplier_prices
                union all select 'l' || location || xmin from locations
                union all select 'q' || item || location || xmin from stock
                union all select 'u' || id_ || rev_ from act_id_user order by 1""",
                String.class);
    }
}
