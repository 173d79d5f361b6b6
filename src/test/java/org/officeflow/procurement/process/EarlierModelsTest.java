package org.officeflow.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that began under an earlier version of a model come to their tasks. */
@OfficeTest
class EarlierModelsTest {

    @Autowired
    private OfficeDriver office;

    @Test
    void aTaskThatNamesAListenerOfAnEarlierVersionOpensWithTheNameOfItsStep() {
        for (var listener : List.of("followRequest", "offerChange", "offerSupplierClearing")) {
            var model = Bpmn.createExecutableProcess("earlier-model")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .userTask("UserTask_Earlier")
                    .name("Follow request")
                    .camundaTaskListenerDelegateExpression("create", "${" + listener + "}")
                    .endEvent()
                    .done();
            var deployment = office.repository
                    .createDeployment()
                    .addModelInstance("earlier-model.bpmn", model)
                    .deploy();
            try {
                var instance = office.runtime.startProcessInstanceByKey("earlier-model");
                assertThat(office.tasks
                                .createTaskQuery()
                                .processInstanceId(instance.getId())
                                .singleResult()
                                .getName())
                        .as(listener)
                        .isEqualTo("Follow request");
            } finally {
                office.repository.deleteDeployment(deployment.getId(), true);
            }
        }
    }
}
