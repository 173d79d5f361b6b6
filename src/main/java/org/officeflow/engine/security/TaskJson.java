package org.officeflow.engine.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.rest.dto.task.TaskDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/**
 * The JSON of the engine's REST interface, where a task may come back as it was sent out. With every task that has a form the engine
 * sends a reference to the form, and refuses to read it: nobody could set a date in Tasklist.
 */
public final class TaskJson extends JacksonConfigurator {

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return super.getContext(type).addMixIn(TaskDto.class, SentBack.class);
    }

    @JsonIgnoreProperties(value = "camundaFormRef", allowGetters = true)
    private interface SentBack {}
}
