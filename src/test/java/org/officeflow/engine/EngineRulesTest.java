package org.officeflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.engine.history.OfficeHistoryLevel;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rules of the ground floor, on a small model with a decision and a step that may fail. */
@OfficeTest
class EngineRulesTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void deploy() {
        EngineTestBeans.FAILURE.set(null);
        deployments.add(repository
                .createDeployment()
                .addClasspathResource("engine/rules-sample.bpmn")
                .addClasspathResource("engine/sample-decision.dmn")
                .deploy()
                .getId());
    }

    @AfterEach
    void remove() {
        clock.reset();
        deployments.forEach(id -> repository.deleteDeployment(id, true, true, true));
    }

    @Test
    void theHistoryLevelIsOursAndTheDatabaseRemembersIt() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevel()).isInstanceOf(OfficeHistoryLevel.class);
        assertThat(jdbc.queryForObject("select value_ from act_ge_property where name_ = 'historyLevel'", String.class))
                .isEqualTo("20");
    }

    @Test
    void historyKeepsWhatPeopleDidAndDecisionsButNoVariablesAndNothingThatRanOnItsOwn() {
        var instance = start(100.0);
        runtime.setVariable(instance, "amount", 120.0);
        var removal = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getRemovalTime();
        run(instance);

        assertThat(removal).as("removal time is known from the start").isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(HistoricActivityInstance::getActivityType)
                .containsExactly("noneEndEvent");
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isOne();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void afterADecisionTheHitRulesCanBeReadInWords() {
        start(300.0);

        var hits = EngineTestBeans.HITS.get();
        assertThat(hits.key()).isEqualTo("sample-decision");
        assertThat(hits.version()).isPositive();
        assertThat(hits.hits())
                .containsExactly(new DecisionHits.Hit(
                        "Rule_Large", "Everything above goes to the manager", Map.of("level", "manager")));
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_hi_varinst where name_ in ('decisionHits', 'decisionResult')",
                        Integer.class))
                .isZero();
    }

    @Test
    void aFailedJobIsTriedAgainAfterOneMinuteTenMinutesAndAnHourAndThenIsAnIncident() {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        clock.moveTo(now);
        var instance = start(100.0);
        EngineTestBeans.FAILURE.set(new IllegalStateException("the printer is out of paper"));

        for (var wait : List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1))) {
            assertThatThrownBy(() -> run(instance)).hasMessageContaining("out of paper");
            var job = management.createJobQuery().processInstanceId(instance).singleResult();
            assertThat(job.getDuedate().toInstant()).isEqualTo(clock.instant().plus(wait));
            assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                    .isZero();
            clock.advance(wait);
        }
        assertThatThrownBy(() -> run(instance)).hasMessageContaining("out of paper");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isOne();
        assertThat(history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .failureLog()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void anIncidentGoesWithItsCauseAndWithItsCase() {
        var healed = incident();
        management.setJobRetries(
                management
                        .createJobQuery()
                        .processInstanceId(healed)
                        .singleResult()
                        .getId(),
                1);
        assertThat(incidents(healed)).as("it is tried again").isZero();
        EngineTestBeans.FAILURE.set(null);
        run(healed);

        var given = incident();
        runtime.deleteProcessInstance(given, "given up");
        assertThat(incidents(given)).isZero();

        var once = start(100.0);
        EngineTestBeans.FAILURE.set(new IllegalStateException("the printer is out of paper"));
        assertThatThrownBy(() -> run(once)).hasMessageContaining("out of paper");
        EngineTestBeans.FAILURE.set(null);
        run(once);
        assertThat(incidents(once)).isZero();
    }

    private String incident() {
        var instance = start(100.0);
        EngineTestBeans.FAILURE.set(new IllegalStateException("the printer is out of paper"));
        for (var i = 0; i < 4; i++) {
            assertThatThrownBy(() -> run(instance)).hasMessageContaining("out of paper");
        }
        assertThat(incidents(instance)).isOne();
        return instance;
    }

    private long incidents(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).count();
    }

    @Test
    void anErrorThatNobodyCatchesIsAnErrorAndDoesNotEndTheCaseSilently() {
        var instance = start(100.0);
        EngineTestBeans.FAILURE.set(new BpmnError("nobody-catches-this"));

        assertThatThrownBy(() -> run(instance)).hasMessageContaining("nobody-catches-this");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isOne();
    }

    @Test
    void theEnginesClockFollowsOurs() {
        var moment = Instant.parse("2027-01-04T08:00:00Z");
        clock.moveTo(moment);
        var instance = start(100.0);

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getStartTime()
                        .toInstant())
                .isEqualTo(moment);
        clock.reset();
        assertThat(clock.instant()).isBefore(moment);
    }

    @Test
    void aVariableHoldsScalarsOnly() {
        var instance = start(100.0);

        for (var value : List.of(
                List.of("a"),
                Map.of("a", 1),
                new java.math.BigDecimal("1.00"),
                "bytes".getBytes(StandardCharsets.UTF_8),
                SpinValues.jsonValue("{}").create(),
                Variables.objectValue(new HashMap<>()).create(),
                Variables.fileValue("a.txt").file(new byte[] {1}).create(),
                "x".repeat(4001))) {
            assertThatThrownBy(() -> runtime.setVariable(instance, "thing", value))
                    .as(value.getClass().getSimpleName())
                    .isInstanceOf(BadUserRequestException.class)
                    .hasMessageContaining("A variable of a case holds");
        }
        for (var value : List.of("text", true, 1, 2L, 1.5, new java.util.Date())) {
            runtime.setVariable(instance, "thing", value);
        }
        runtime.setVariable(instance, "thing", null);
    }

    @Test
    void aModelThatReachesIntoTheMachineIsRefusedWithItsReason() {
        var refused = Map.of(
                "<scriptTask id='X' scriptFormat='javascript'><script>1</script></scriptTask>",
                "holds a script",
                "<serviceTask id='X' camunda:class='org.Evil'/>",
                "names a class",
                "<serviceTask id='X' camunda:expression='${\"\".getClass().forName(\"java.lang.Runtime\")}'/>",
                "reaches into the machine",
                "<userTask id='X' camunda:formKey='embedded:deployment:f.html'/>",
                "only Camunda Forms",
                "<serviceTask id='X' camunda:delegateExpression='${mayFail}'><extensionElements><camunda:executionListener class='org.Evil'"
                        + " event='start'/></extensionElements></serviceTask>",
                "names a class",
                "<serviceTask id='X' camunda:delegateExpression='${mayFail}'><extensionElements><camunda:executionListener event='start'>"
                        + "<camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:executionListener></extensionElements></serviceTask>",
                "holds a script");
        refused.forEach((body, reason) -> assertThatThrownBy(() -> deploy(body, "camunda:historyTimeToLive='P1D'"))
                .as(body)
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("\"X\"")
                .hasMessageContaining(reason));
        assertThatThrownBy(() -> deploy("<task id='X'/>", "")).hasMessageContaining("TTL");
    }

    @Test
    void anExpressionReachesDelegatesAndListenersAndNoOtherBean() {
        deploy(
                "<serviceTask id='X' camunda:expression='${dataSource.connection.close()}'/>",
                "camunda:historyTimeToLive='P1D'");

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("refused-sample"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("dataSource");
    }

    @Test
    void anExpressionThatWasPutTogetherAtRunTimeDoesNotReachAClassEither() {
        deploy(
                "<serviceTask id='X' camunda:expression='${name[\"cla\".concat(\"ss\")]}'/>",
                "camunda:historyTimeToLive='P1D'");

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("refused-sample", Map.of("name", "x")))
                .hasMessageContaining("may not use \"class\"");
    }

    private void deploy(String body, String timeToLive) {
        var model =
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                        + " targetNamespace='x'><process id='refused-sample' isExecutable='true' " + timeToLive
                        + "><startEvent id='S'/>" + body
                        + "<sequenceFlow id='F' sourceRef='S' targetRef='X'/></process></definitions>";
        deployments.add(repository
                .createDeployment()
                .addString("refused-sample.bpmn", model)
                .deploy()
                .getId());
    }

    private String start(double amount) {
        return runtime.startProcessInstanceByKey("rules-sample", Map.of("amount", amount))
                .getId();
    }

    private void run(String instance) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }
}
