package org.officeflow.cockpit.approvals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task's form shows to the person who is logged in, as plain values: text, numbers, lists and rows. */
@Component
class FormValues {

    private final FormService forms;
    private final ObjectMapper json;

    FormValues(FormService forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** @param names what is wanted; null for everything */
    Map<String, @Nullable Object> of(String task, @Nullable List<String> names) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        forms.getTaskFormVariables(task, names, true).forEach((name, value) -> values.put(name, plain(value)));
        return values;
    }

    private @Nullable Object plain(@Nullable Object value) {
        try {
            return value instanceof SpinJsonNode node ? json.readValue(node.toString(), Object.class) : value;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form's facts are not JSON", e);
        }
    }
}
