package org.officeflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.officeflow.access.Grant.How;
import org.officeflow.language.Language;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What speaks against giving somebody an access, as the deployed table says it. */
@OfficeTest
class ConflictsTest {

    private static final PersonId NOOR = new PersonId("noor");
    private static final String TABLE = "determine-conflicting-access";

    @Autowired
    private Accesses accesses;

    @Autowired
    private Grants grants;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void nobodyHasAnythingAndNobodyAsks() {
        identity.clearAuthentication();
        jdbc.update("delete from access_grants where person = ?", NOOR.value());
    }

    @Test
    void whatSomebodyHasSpeaksAgainstWhatTheyAreToGet() {
        has("erp-purchasing");
        has("mail");

        assertThat(conflicts("crm", "erp-payments")).singleElement().satisfies(conflict -> {
            assertThat(conflict.held().name()).isEqualTo("ERP: purchase orders");
            assertThat(conflict.wanted().name()).isEqualTo("ERP: payments");
            assertThat(conflict.because().in(Language.ENGLISH))
                    .isEqualTo("Who orders does not also pay: an order that nobody else has seen could be paid.");
            assertThat(conflict.because().in(Language.DUTCH))
                    .isEqualTo(
                            "Wie bestelt, betaalt niet ook: een bestelling die verder niemand heeft gezien, zou betaald kunnen worden.");
        });
    }

    @Test
    void whatSomebodyIsToGetTogetherSpeaksAgainstEachOtherOnce() {
        assertThat(conflicts("erp-payments", "erp-purchasing", "erp-payments", "erp-vendors"))
                .extracting(
                        conflict -> conflict.held().key().value(),
                        conflict -> conflict.wanted().key().value())
                .containsExactly(tuple("erp-payments", "erp-purchasing"), tuple("erp-payments", "erp-vendors"));
    }

    @Test
    void whatSomebodyHasAlreadyIsNotAskedAboutAgain() {
        has("erp-purchasing");
        has("erp-payments");

        assertThat(conflicts("erp-payments", "erp-purchasing", "mail")).isEmpty();
        assertThat(conflicts("erp-vendors")).hasSize(1);
    }

    @Test
    void whatWasTakenBackSpeaksAgainstNothing() {
        has("erp-purchasing");
        grants.revoke("test erp-purchasing", "it");

        assertThat(conflicts("erp-payments")).isEmpty();
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void anAccessThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> conflicts("moon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no access 'moon'.");
    }

    @Test
    void somebodyWhoMayDecideNothingInTheEngineGetsTheSameAnswer() {
        has("payroll");
        identity.setAuthentication("employee", List.of("employee"));

        assertThat(conflicts("hr-records")).hasSize(1);
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("employee");
    }

    @Test
    void whoOnlyReadsIsAnsweredTooAndAPairIsAskedAboutOnce() {
        has("source-code");
        deployed(table().replace("the production systems: a", "the production systems: some"), () -> {
            var before = questions();
            var reading = new TransactionTemplate(transactions);
            reading.setReadOnly(true);
            for (var time = 0; time < 3; time++) {
                assertThat(reading.<List<Conflict>>execute(status -> conflicts("production-systems")))
                        .hasSize(1);
            }
            assertThat(questions()).isEqualTo(before + 1);
        });
    }

    @Test
    void aStepOfACaseMayAskAndGoesOnAfterwards() {
        has("payroll");
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        deployed(table().replace("the personnel records: s", "the personnel records: S"), () -> {
            var found = configuration.getCommandExecutorTxRequired().execute(context -> {
                var conflicts = conflicts("hr-records");
                grants.grant("test crm", NOOR, new AccessKey("crm"), How.MANUAL, "it");
                return conflicts.size() + repository.createDeploymentQuery().count();
            });
            assertThat(found).isGreaterThan(1);
            assertThat(grants.held(NOOR)).contains(new AccessKey("crm"));
        });
    }

    @Test
    void aNewVersionOfTheTableCountsAtOnce() {
        has("mail");
        assertThat(conflicts("crm")).isEmpty();

        var table = table().replaceFirst("\"erp-purchasing\"", "\"mail\"").replaceFirst("\"erp-payments\"", "\"crm\"");
        deployed(table, () -> assertThat(conflicts("crm")).hasSize(1));
        deployed(table.replaceFirst("<text>\"Who orders[^<]*</text>", "<text></text>"), () -> assertThat(
                        conflicts("crm"))
                .singleElement()
                .extracting(conflict -> conflict.because().in(Language.ENGLISH))
                .isEqualTo("The rules of the office keep these two apart."));
        deployed(table.replaceFirst("Who orders does not also pay: an", "We say so: an"), () -> assertThat(
                        conflicts("crm"))
                .singleElement()
                .extracting(conflict -> conflict.because().in(Language.DUTCH))
                .isEqualTo("We say so: an order that nobody else has seen could be paid."));
        assertThat(conflicts("crm")).isEmpty();
    }

    private List<Conflict> conflicts(String... keys) {
        return accesses.conflicts(NOOR, Stream.of(keys).map(AccessKey::new).toList());
    }

    private void has(String key) {
        grants.grant("test " + key, NOOR, new AccessKey(key), How.MANUAL, "it");
    }

    private long questions() {
        return history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(TABLE)
                .count();
    }

    private static String table() {
        try {
            return Files.readString(Path.of("processes", "access", TABLE + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While a table of the analyst counts. */
    private void deployed(String table, Runnable test) {
        var deployment = repository
                .createDeployment()
                .addInputStream(TABLE + ".dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        try {
            test.run();
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }
}
