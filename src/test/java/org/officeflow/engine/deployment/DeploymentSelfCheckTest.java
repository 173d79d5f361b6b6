package org.officeflow.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

@OfficeTest
class DeploymentSelfCheckTest {

    @Autowired
    private DeploymentSelfCheck check;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @Test
    void whatIsShippedButNotDeployedIsNamed() {
        assertThat(check.faults(List.of(
                        shipped("never-deployed.bpmn", "<definitions/>"),
                        shipped("never-decided.dmn", "<definitions/>"),
                        shipped("never-shown.form", "{\"id\":\"never-shown\",\"components\":[]}"))))
                .containsExactly(
                        "never-deployed.bpmn is not deployed as process \"never-deployed\".",
                        "never-decided.dmn is not deployed as decision \"never-decided\".",
                        "never-shown.form is not deployed as form \"never-shown\".");
    }

    @Test
    void whatAModelRefersToAndIsNotThereIsNamed() {
        var model =
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                        + " targetNamespace='x'><process id='check-sample' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                        + "<startEvent id='S' camunda:formRef=\"no-such-form\" camunda:formRefBinding=\"latest\"/>"
                        + "<serviceTask id='A' camunda:delegateExpression=\"${noSuchDelegate}\"/>"
                        + "<serviceTask id='D' camunda:delegateExpression=\"${dataSource}\"/>"
                        + "<businessRuleTask id='B' camunda:decisionRef=\"no-such-decision\"/>"
                        + "<callActivity id='C' calledElement=\"no-such-process\"/></process></definitions>";
        var deployment = repository
                .createDeployment()
                .addString("check-sample.bpmn", model)
                .deploy();
        try {
            assertThat(check.faults(List.of(shipped("check-sample.bpmn", model))))
                    .containsExactly(
                            "check-sample.bpmn calls ${noSuchDelegate}, which is no delegate or listener here.",
                            "check-sample.bpmn calls ${dataSource}, which is no delegate or listener here.",
                            "check-sample.bpmn opens form \"no-such-form\", which is not deployed.",
                            "check-sample.bpmn asks decision \"no-such-decision\", which is not deployed.",
                            "check-sample.bpmn calls process \"no-such-process\", which is not deployed.");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void aFileThatDiffersFromWhatIsDeployedIsNamed() {
        var model =
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                        + " targetNamespace='x'><process id='differs-sample' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                        + "<startEvent id='S'/></process></definitions>";
        var deployment = repository
                .createDeployment()
                .addString("differs-sample.bpmn", model)
                .deploy();
        try {
            assertThat(check.faults(List.of(shipped("differs-sample.bpmn", model))))
                    .isEmpty();
            assertThat(check.faults(List.of(shipped("differs-sample.bpmn", model + " "))))
                    .containsExactly("differs-sample.bpmn is not deployed as process \"differs-sample\".");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void twoFilesOfOneNameAreNamed() {
        assertThat(check.faults(List.of(shipped("twice.form", "{}"), shipped("twice.form", "{}"))))
                .contains("There are 2 files called twice.form.");
    }

    @Test
    void aRestartMakesNoNewVersion() {
        var before = repository.createDeploymentQuery().count();
        // what the engine does with the shipped files at every start
        ReflectionTestUtils.invokeMethod(engine.getProcessEngineConfiguration(), "autoDeployResources", engine);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static ShippedFile shipped(String name, String content) {
        return new ShippedFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
