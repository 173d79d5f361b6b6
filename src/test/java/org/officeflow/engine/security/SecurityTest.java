package org.officeflow.engine.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the security tests share: the running application, people, and a case with one task. */
@OfficeTest
abstract class SecurityTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    Web web;
    People people;

    @BeforeEach
    void setUp() {
        web = new Web(port);
        people = new People(engine.getIdentityService());
    }

    /** A case whose one task is given to the person; {@code amount} is 100. */
    Task taskOf(String person) {
        var key = "security-test";
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                == 0) {
            var model = Bpmn.createExecutableProcess(key)
                    .camundaHistoryTimeToLive(30)
                    .startEvent()
                    .userTask("UserTask_Work")
                    .camundaAssignee("${worker}")
                    .endEvent()
                    .done();
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance(key + ".bpmn", model)
                    .deploy();
        }
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(key, UUID.randomUUID().toString(), Map.of("worker", person, "amount", 100));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    /** Number of rows in the tables that an intruder would want to write. */
    List<Long> rows() {
        return List.of(
                        "act_id_user",
                        "act_id_group",
                        "act_id_membership",
                        "act_re_deployment",
                        "act_ru_authorization",
                        "act_ru_execution",
                        "act_ru_task",
                        "act_ru_variable",
                        "act_ru_filter")
                .stream()
                .map(table -> jdbc.queryForObject("select count(*) from " + table, Long.class))
                .toList();
    }
}
