package org.officeflow.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The start page: what somebody may start, in the analyst's words. */
@OfficeTest
class ProceduresTest {

    private static final String SAMPLE = "start-page-sample";

    @Autowired
    private OfficeDriver office;

    @LocalServerPort
    private int port;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void removeTheSample() {
        deployed.forEach(deployment -> office.repository.deleteDeployment(deployment, true));
    }

    @Test
    void anEmployeeFindsTheProceduresOfTheHouseByNameEachWithASentence() {
        var procedures =
                OfficeClient.demo(port, "employee").get("/api/procedures").json();
        assertThat(procedures.findValuesAsText("key")).containsExactly("absence", "purchase-request");
        assertThat(procedures.findValuesAsText("name")).containsExactly("Absence", "Purchase request");
        assertThat(procedures.findValuesAsText("sentence").get(1)).startsWith("Ask for something that the office");
        assertThat(procedures.findValuesAsText("sentence").get(0)).startsWith("Say when you are away");
    }

    @Test
    void whatIsOnlyCalledByOthersIsNotThereForAnybody() {
        assertThat(keys("admin"))
                .contains("absence", "purchase-request")
                .doesNotContain("approval-round", "purchase-order");
    }

    @Test
    void nobodyFindsWhatTheyMayNotStart() {
        deploy("Only for some.", null);
        assertThat(keys("admin")).contains(SAMPLE);
        assertThat(keys("employee")).doesNotContain(SAMPLE);
        assertThat(keys("manager")).doesNotContain(SAMPLE);
        for (var reader : new String[] {"auditor", "analyst", "operator"}) {
            assertThat(keys(reader))
                    .as("%s, who may read every procedure", reader)
                    .doesNotContain(SAMPLE);
        }
    }

    @Test
    void theAnalystChangesTheSentenceInTheModel() {
        deploy("How it works.", null);
        assertThat(sentence()).isEqualTo("How it works.");
        deploy("How it works.", "What you use it for.");
        assertThat(sentence()).as("the start event speaks to who starts").isEqualTo("What you use it for.");
        deploy(null, null);
        assertThat(sentence()).isEmpty();
    }

    @Test
    void aProcedureThatIsSuspendedIsNotOffered() {
        deploy("Not now.", null);
        office.repository.suspendProcessDefinitionByKey(SAMPLE);
        assertThat(keys("admin")).doesNotContain(SAMPLE);
    }

    @Test
    void withoutALoginThereIsNothing() {
        assertThat(new Web(port).get("/api/procedures").statusCode()).isEqualTo(401);
    }

    private List<String> keys(String person) {
        return OfficeClient.demo(port, person).get("/api/procedures").json().findValuesAsText("key");
    }

    private String sentence() {
        for (var procedure :
                OfficeClient.demo(port, "admin").get("/api/procedures").json()) {
            if (procedure.path("key").asText().equals(SAMPLE)) {
                return procedure.path("sentence").asText();
            }
        }
        throw new AssertionError("the sample is not there");
    }

    private void deploy(String ofProcess, String ofStart) {
        var model = Bpmn.createExecutableProcess(SAMPLE)
                .name("Sample")
                .camundaHistoryTimeToLive(1)
                .startEvent("StartEvent_Sample")
                .userTask("UserTask_Sample")
                .endEvent()
                .done();
        if (ofProcess != null) {
            model.getModelElementById(SAMPLE).addChildElement(documentation(model, ofProcess));
        }
        if (ofStart != null) {
            model.getModelElementById("StartEvent_Sample").addChildElement(documentation(model, ofStart));
        }
        var text = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(text, model);
        deployed.add(office.repository
                .createDeployment()
                .addString(SAMPLE + ".bpmn", text.toString(StandardCharsets.UTF_8))
                .deploy()
                .getId());
    }

    private static Documentation documentation(BpmnModelInstance model, String text) {
        var documentation = model.newInstance(Documentation.class);
        documentation.setTextContent(text);
        return documentation;
    }
}
