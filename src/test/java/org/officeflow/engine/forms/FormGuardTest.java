package org.officeflow.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.EngineTestBeans;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class FormGuardTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcTemplate jdbc;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("engine/guard-sample.bpmn")
                .addClasspathResource("engine/guard-sample-start.form")
                .addClasspathResource("engine/guard-sample-fill.form")
                .deploy()
                .getId();
        EngineTestBeans.REFUSE.set(null);
        EngineTestBeans.LAST.set(null);
    }

    @AfterEach
    void remove() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void theCheckedAnswersReachTheFirstStepOfACase() {
        start();

        var answers = EngineTestBeans.LAST.get();
        assertThat(answers.text("purpose")).isEqualTo("Desk lamps");
        assertThat(answers.rows("lines")).hasSize(1);
        assertThat(answers.rows("lines").get(0).integer("quantity")).isEqualTo(12);
    }

    @Test
    void theCheckedAnswersReachTheListenerOfATask() {
        var task = startedTask();

        tasks.complete(task, with("price", "12.50", "quantity", 3, "lines", List.of(Map.of("item", "Lamp"))));

        var answers = EngineTestBeans.LAST.get();
        assertThat(answers.decimal("price")).isEqualTo(new BigDecimal("12.5"));
        assertThat(answers.flag("agreed")).isTrue();
        assertThat(answers.rows("lines").get(0).text("item")).isEqualTo("Lamp");
        assertThat(answers.has("remark")).isFalse();
    }

    @Test
    void factsAreReadWhenSomebodyNeedsThem() {
        var task = startedTask();

        EngineTestBeans.READ.clear();
        forms.getTaskFormVariables(task);
        assertThat(EngineTestBeans.READ).containsExactlyInAnyOrder("summary", "requester", "suppliers");

        EngineTestBeans.READ.clear();
        forms.getTaskFormVariables(task, List.of("summary"), true);
        assertThat(EngineTestBeans.READ).containsExactly("summary");

        EngineTestBeans.READ.clear();
        tasks.complete(task, with("supplier", "S-2"));
        assertThat(EngineTestBeans.READ).containsExactly("suppliers");
    }

    @Test
    void noAnswerLeavesATraceInTheEnginesTables() {
        var secret = "secret-" + UUID.randomUUID();
        var instance = runtime.startProcessInstanceByKey("guard-sample", Map.of("purpose", secret))
                .getId();
        forms.submitTaskForm(taskOf(instance), with("remark", secret));

        assertThat(runtime.getVariables(instance)).isEmpty();
        for (var table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where proc_inst_id_ = ?", Integer.class, instance))
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ge_bytearray where convert_from(bytes_, 'SQL_ASCII') like ?",
                        Integer.class,
                        "%" + secret + "%"))
                .isZero();
    }

    @Test
    void aKeyThatTheFormDoesNotHaveIsRefusedOnEveryWayIn() {
        var task = startedTask();
        var sent = with("approved", true);

        for (var way : List.<Runnable>of(
                () -> tasks.complete(task, sent),
                () -> tasks.completeWithVariablesInReturn(task, sent, true),
                () -> forms.submitTaskForm(task, sent),
                () -> forms.submitTaskFormWithVariablesInReturn(task, sent, true))) {
            assertThatThrownBy(way::run)
                    .isInstanceOf(FormRefusal.class)
                    .hasMessage("This form has no field \"approved\".");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
        assertThat(runtime.getVariables(instanceOf(task))).isEmpty();
    }

    @Test
    void aStartFormIsCheckedOnEveryWayIn() {
        var id = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        var sent = Map.<String, Object>of("lines", List.of(Map.of("item", "Lamp", "quantity", 0)));

        for (var way : List.<Runnable>of(
                () -> runtime.startProcessInstanceByKey("guard-sample", sent),
                () -> runtime.startProcessInstanceByKey("guard-sample", "B-1", sent),
                () -> runtime.startProcessInstanceById(id, sent),
                () -> runtime.createProcessInstanceById(id).setVariables(sent).executeWithVariablesInReturn(),
                () -> forms.submitStartForm(id, sent),
                () -> forms.submitStartForm(id, "B-1", sent))) {
            assertThatThrownBy(way::run)
                    .isInstanceOf(FormRefusal.class)
                    .hasMessage("What for must be filled in. Quantity in line 1 must be at least 1.");
        }
        assertThat(runtime.createProcessInstanceQuery().deploymentId(deployment).count())
                .isZero();
    }

    @Test
    void aStartFormOffersTheChoicesOfOurOwnTables() throws Exception {
        var id = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();

        try (var form = forms.getDeployedStartForm(id)) {
            assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"values\":[{\"label\":\"Acme\",\"value\":\"S-1\"}]")
                    .doesNotContain("valuesKey");
        }
        assertThatThrownBy(() -> forms.submitStartForm(id, Map.of("purpose", "x", "supplier", "S-9")))
                .hasMessage("Supplier must be one of the choices on offer.");
    }

    @Test
    void openingAFormShowsTheFactsThatTheFormNamesAndNothingElse() {
        var task = startedTask();
        runtime.setVariable(instanceOf(task), "internalNote", "not for the browser");

        var shown = forms.getTaskFormVariables(task);

        assertThat(shown).containsEntry("requester", "employee").containsKeys("summary", "suppliers");
        assertThat(shown).doesNotContainKeys("notInTheForm", "internalNote");
        assertThat(shown.<org.camunda.spin.plugin.variable.value.JsonValue>getValueTyped("suppliers")
                        .getValueSerialized())
                .contains("\"label\":\"Acme\"");
        assertThat(runtime.getVariables(instanceOf(task))).containsOnlyKeys("internalNote");
    }

    @Test
    void whatAnEarlierTaskAnsweredIsNotFilledInAlready() {
        var task = startedTask();
        for (var name : List.of("supplier", "lines", "checks", "requester")) {
            runtime.setVariable(instanceOf(task), name, "earlier");
        }
        var shown = forms.getTaskFormVariables(task);

        assertThat(shown).doesNotContainKeys("supplier", "lines", "checks").containsEntry("requester", "employee");
    }

    @Test
    void whatTasklistSendsForListsAndReadOnlyFieldsIsUnderstood() {
        var task = startedTask();
        var sent = with("requester", "somebody else", "total", 99, "supplier", "S-2");
        sent.put(
                "lines",
                SpinValues.jsonValue("[{\"item\":\"Lamp\",\"quantity\":12,\"why\":\"many desks\"}]")
                        .create());
        sent.put("checks", SpinValues.jsonValue("[\"a\",\"b\"]").create());

        forms.submitTaskForm(task, sent);

        var answers = EngineTestBeans.LAST.get();
        assertThat(answers.has("requester")).isFalse();
        assertThat(answers.has("total")).isFalse();
        assertThat(answers.text("supplier")).isEqualTo("S-2");
        assertThat(answers.texts("checks")).containsExactly("a", "b");
        assertThat(answers.rows("lines").get(0).integer("quantity")).isEqualTo(12);
    }

    @Test
    void aRefusalOfTheDomainReachesThePersonInItsOwnWordsAndKeepsTheTask() {
        var task = startedTask();
        EngineTestBeans.REFUSE.set("Nobody approves their own purchase.");

        assertThatThrownBy(() -> tasks.complete(task, with()))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Nobody approves their own purchase.");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void aTaskWithoutAFormTakesNoValuesFromPeople() {
        var task = startedTask();
        var instance = instanceOf(task);
        tasks.complete(task, with());
        var plain = taskOf(instance);
        identity.setAuthentication("guard-worker", List.of());

        assertThatThrownBy(() -> tasks.complete(plain, Map.of("approved", true)))
                .hasMessage("This task has no form; it can only be completed as it is.");
        tasks.complete(plain);
        identity.clearAuthentication();
        assertThat(tasks.createTaskQuery().taskId(plain).count()).isZero();
    }

    @Test
    void aTaskThatIsGoneIsSaidToBeGone() {
        assertThatThrownBy(() -> tasks.complete("no-such-task"))
                .isInstanceOf(TaskGone.class)
                .hasMessageContaining("no longer open");
    }

    @Test
    void aStrangerLearnsNothingAboutTheFormOrItsFaults() {
        var task = startedTask();
        identity.setAuthentication("guard-stranger", List.of());

        for (var way : List.<Runnable>of(
                () -> tasks.complete(task, Map.of("approved", true)),
                () -> forms.submitTaskForm(task, Map.of()),
                () -> forms.getTaskFormVariables(task),
                () -> forms.getTaskFormData(task),
                () -> runtime.startProcessInstanceByKey("guard-sample", Map.of("x", 1)))) {
            assertThatThrownBy(way::run).isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
    }

    private void start() {
        runtime.startProcessInstanceByKey(
                "guard-sample",
                "GS-1",
                Map.of("purpose", "Desk lamps", "lines", List.of(Map.of("item", "Lamp", "quantity", 12))));
    }

    private String startedTask() {
        start();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("GS-1")
                .singleResult()
                .getId();
    }

    private String taskOf(String instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private String instanceOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    /** A complete and acceptable submission, with these changes. */
    private static Map<String, Object> with(Object... changes) {
        var sent = new HashMap<String, Object>(Map.of("name", "Ada", "agreed", true, "decision", "approve"));
        for (var i = 0; i < changes.length; i += 2) {
            sent.put((String) changes[i], changes[i + 1]);
        }
        return sent;
    }
}
