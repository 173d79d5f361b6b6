package org.officeflow.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.officeflow.language.Language;

/** Forms as they are handed out: in the reader's language, and a start form with the choices of our own tables written into it. */
final class DeployedForms {

    private final FormDesk desk;
    private final FormWords words;

    DeployedForms(FormDesk desk, FormWords words) {
        this.desk = desk;
        this.words = words;
    }

    InputStream ofTask(InputStream form) {
        return new ByteArrayInputStream(translated(form));
    }

    InputStream ofStart(CommandContext context, InputStream form) {
        try {
            var bytes = translated(form);
            var json = PlainValues.JSON.readTree(bytes);
            var id = json.path("id").asText();
            var options = desk.options(id, new FormContext(id, null, null, null, Caller.userId(context), name -> null));
            if (!options.isEmpty()) {
                context.runWithoutAuthorization(() -> {
                    write(json, options);
                    return null;
                });
                bytes = PlainValues.JSON.writeValueAsBytes(json);
            }
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a start form cannot be read", e);
        }
    }

    private byte[] translated(InputStream form) {
        try (form) {
            return words.translated(form.readAllBytes(), Language.ofReader());
        } catch (IOException e) {
            throw new UncheckedIOException("a form cannot be read", e);
        }
    }

    private static void write(JsonNode node, Map<String, Supplier<List<FormOptions.Option>>> options) {
        for (var component : node.path("components")) {
            var choices = options.get(component.path("valuesKey").asText());
            if (choices != null && component instanceof ObjectNode object) {
                object.remove("valuesKey");
                object.set("values", PlainValues.JSON.valueToTree(choices.get()));
            }
            write(component, options);
        }
    }
}
