package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.preboarding.process.PreBoardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every task of an onboarding, opened by everybody, on every way: who finds what a new colleague told in confidence. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest {

    private static final List<String> PEOPLE = List.of(
            "employee", "manager", "office", "hr", "finance", "it", "facilities", "analyst", "auditor", "operator");

    private static final String STREET = "Planeetbaan";
    private static final String IBAN = "NL91ABNA0417164300";
    private static final String BIRTH = "1994-05-17";
    private static final String NEEDS = "Zadelkruk";
    private static final String EMERGENCY = "Roodhart";

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private Outbox outbox;

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
    void onlyWhoChecksThemReadsTheDetailsAndOnlyPayrollTheAccount(CapturedOutput log) {
        var number = hire.announce();
        var browser = new NewColleague(port);
        var text = outbox.ofReference(number + "/contract").get(0).text();
        browser.open(text.substring(text.indexOf("/welcome#") + 9).split("\\s")[0]);
        browser.upload("identity-copy", "passport-of-noor.pdf", NewColleague.pdf(100));
        browser.handIn(NewColleague.details());

        for (var planted : List.of(STREET, IBAN, BIRTH, NEEDS, EMERGENCY)) {
            assertThat(whoFinds(number, planted))
                    .as(planted + " before it is checked")
                    .containsExactly("hr at " + PreBoardingContract.CHECK_DETAILS);
        }
        assertThat(whoFinds(number, "passport-of-noor"))
                .as("papers lie with the contract")
                .containsExactly(
                        "hr at " + PreBoardingContract.CHECK_DETAILS,
                        "hr at " + EmploymentContractContract.SEND_CONTRACT);

        hire.complete(number, PreBoardingContract.CHECK_DETAILS, "hr", "check", "accepted");
        hire.sendContract(number);
        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());
        assertThat(whoFinds(number, "passport-of-noor"))
                .as("whoever looks at the original outside human resources finds no copy")
                .isEmpty();
        hire.complete(
                number,
                EmploymentContractContract.CHECK_IDENTITY,
                "office",
                "identityDocument",
                "passport",
                "papers",
                List.of("wage-tax-statement"));
        hire.runSteps(number);

        for (var planted : List.of(STREET, BIRTH, NEEDS, EMERGENCY, "passport-of-noor")) {
            assertThat(whoFinds(number, planted)).as(planted + " afterwards").isEmpty();
        }
        assertThat(whoFinds(number, IBAN)).containsExactly("finance at UserTask_DoItem");

        for (var planted : List.of(STREET, IBAN, BIRTH, NEEDS, EMERGENCY)) {
            assertThat(engineTablesThatSay(planted))
                    .as(planted + " in the engine")
                    .isEmpty();
            assertThat(jdbc.queryForObject(
                            "select count(*) from timeline_entries each where each::text like ?",
                            Integer.class,
                            "%" + planted + "%"))
                    .isZero();
            assertThat(jdbc.queryForObject(
                            "select count(*) from outbox_mails each where each::text like ?",
                            Integer.class,
                            "%" + planted + "%"))
                    .isZero();
            assertThat(log.getAll()).doesNotContain(planted);
        }
    }

    /** Tries every open task, and everything that tells of the case, as everybody. */
    private List<String> whoFinds(OnboardingNumber number, String planted) {
        var found = new TreeSet<String>();
        var tasks = hire.office
                .tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
        assertThat(tasks).isNotEmpty();
        for (var person : PEOPLE) {
            var client = OfficeClient.demo(port, person);
            for (var task : tasks) {
                for (var path : List.of("/form-variables?deserializeValues=false", "/variables", "")) {
                    if (client.get("/engine-rest/task/" + task.getId() + path)
                            .body()
                            .contains(planted)) {
                        found.add(person + " at " + task.getTaskDefinitionKey());
                    }
                }
                for (var tab : List.of("documents", "timeline")) {
                    if (client.get("/api/tasks/" + task.getId() + "/" + tab)
                            .body()
                            .contains(planted)) {
                        found.add(person + " at " + task.getTaskDefinitionKey());
                    }
                }
            }
            for (var path : List.of(
                    "/engine-rest/history/variable-instance?maxResults=500&processInstanceId="
                            + tasks.get(0).getProcessInstanceId(),
                    "/engine-rest/task?maxResults=500",
                    "/api/outbox?reference=" + number,
                    "/api/outbox?reference=" + number + "/contract")) {
                if (client.get(path).body().contains(planted)) {
                    found.add(person + " at " + path);
                }
            }
        }
        return new ArrayList<>(found);
    }

    private List<String> engineTablesThatSay(String words) {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_name like 'act\\_%'",
                        String.class)
                .stream()
                .filter(table -> {
                    var rows = jdbc.queryForObject(
                            "select count(*) from \"" + table + "\" each where each::text like ?",
                            Integer.class,
                            "%" + words + "%");
                    return rows != null && rows > 0;
                })
                .toList();
    }
}
