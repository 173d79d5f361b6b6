package org.officeflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class OfficeflowApplicationTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void theEngineRunsOnPostgreSql() {
        assertThat(engine.getName()).isEqualTo("default");
    }
}
