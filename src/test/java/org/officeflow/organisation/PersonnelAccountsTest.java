package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.officeflow.organisation.Recording.Recorded;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The account of one person in the real engine, as they begin, change and leave. */
@OfficeTest
class PersonnelAccountsTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-04");
    private static final String LOGIN = "sofie";
    private static final PersonId EMMA = new PersonId("employee");

    @Autowired
    private Personnel personnel;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @AfterEach
    void sofieWasNeverHere() {
        identity.clearAuthentication();
        jdbc.queryForList("select id from people where not named_by_file", String.class)
                .forEach(login -> personnel.leave(new PersonId(login)));
        jdbc.update("delete from people where not named_by_file");
        identity.deleteUser("Sofie");
    }

    @Test
    void sheLogsInFromHerFirstDayOnAndNotBefore() {
        var id = record();
        assertThat(identity.createUserQuery().userId(LOGIN).count()).isZero();

        personnel.begin(id, FIRST_DAY);

        var user = identity.createUserQuery().userId(LOGIN).singleResult();
        assertThat(user.getFirstName()).isEqualTo("Sofie");
        assertThat(user.getLastName()).isEqualTo("de Vries");
        assertThat(user.getEmail()).isEqualTo("sofie@lindehof.example");
        assertThat(identity.checkPassword(LOGIN, "officeflow-demo")).isTrue();
        assertThat(new Web(port).login("tasklist", LOGIN, "officeflow-demo").loginStatus())
                .isEqualTo(200);
        assertThat(groups(LOGIN)).containsExactly("employee");
    }

    @Test
    void herManagerIsAManagerAsLongAsSheIsThere() {
        assertThat(groups(EMMA.value())).doesNotContain("manager");
        var id = record();
        personnel.begin(id, FIRST_DAY);
        assertThat(groups(EMMA.value())).contains("manager");

        personnel.change(id, "Planner", "IT", new PersonId("it"), null);
        assertThat(groups(EMMA.value())).doesNotContain("manager");
        assertThat(identity.checkPassword(LOGIN, "officeflow-demo")).isTrue();

        personnel.change(EMMA, "Campaign Planner", "Marketing", id, "amsterdam");
        assertThat(groups(LOGIN)).containsExactly("employee", "manager");
        personnel.change(EMMA, "Campaign Planner", "Marketing", new PersonId("manager"), "amsterdam");
        assertThat(groups(LOGIN)).containsExactly("employee");
    }

    @Test
    void whenSheLeavesNoPasswordLetsHerIn() {
        var id = record();
        personnel.begin(id, FIRST_DAY);
        personnel.leave(id);
        personnel.leave(id);
        assertThat(identity.createUserQuery().userId(LOGIN).count()).isZero();
        assertThat(groups(LOGIN)).isEmpty();
        assertThat(identity.checkPassword(LOGIN, "officeflow-demo")).isFalse();
        assertThat(identity.createUserQuery().userId(EMMA.value()).count()).isEqualTo(1);
    }

    @Test
    void theStepMayBeTakenBySomebodyWhoManagesNoAccounts() {
        identity.setAuthentication("hr", List.of("employee", "hr"));
        var id = record();
        personnel.begin(id, FIRST_DAY);
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("hr");
        personnel.leave(id);
        identity.clearAuthentication();
        assertThat(identity.createUserQuery().userId(LOGIN).count()).isZero();
    }

    @Test
    void accountsAreOpenedAndClosedInTheTransactionOfAStep() {
        var id = record();
        step(() -> personnel.begin(id, FIRST_DAY));
        assertThat(groups(LOGIN)).containsExactly("employee");
        assertThat(groups(EMMA.value())).contains("manager");

        step(() -> personnel.leave(id));
        assertThat(identity.createUserQuery().userId(LOGIN).count()).isZero();
        assertThat(groups(EMMA.value())).doesNotContain("manager");
    }

    @Test
    void anAccountThatAnAdministratorMadeIsNotTakenOver() {
        var user = identity.newUser("Sofie");
        user.setPassword("Zq7-xK93+vJw6");
        identity.saveUser(user);
        assertThat(record()).isEqualTo(new PersonId("sofie.devries"));
    }

    private void step(Runnable work) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            work.run();
            return null;
        });
    }

    private PersonId record() {
        var recording = personnel.record(new NewPerson(
                "Sofie de Vries", "Planner", "Marketing", EMMA, "berlin", "sofie@lindehof.example", FIRST_DAY));
        assertThat(recording).isInstanceOf(Recorded.class);
        return ((Recorded) recording).person();
    }

    private List<String> groups(String login) {
        return identity.createGroupQuery().groupMember(login).orderByGroupId().asc().list().stream()
                .map(group -> group.getId())
                .toList();
    }
}
