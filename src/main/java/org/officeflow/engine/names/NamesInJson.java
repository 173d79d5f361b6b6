package org.officeflow.engine.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Finds the names in what the engine's REST interface answers, or is sent, and puts others in their place. */
final class NamesInJson {

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";

    private final BinaryOperator<String> ofModel;
    private final UnaryOperator<String> ofList;

    /**
     * @param ofModel what stands for a name, by its key in {@link ModelTexts}
     * @param ofList what stands for the name or description of one of Tasklist's lists
     */
    NamesInJson(BinaryOperator<String> ofModel, UnaryOperator<String> ofList) {
        this.ofModel = ofModel;
        this.ofList = ofList;
    }

    void replace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            names(object);
        }
        node.forEach(this::replace);
    }

    private void names(ObjectNode object) {
        if (isText(object, "taskDefinitionKey") && isText(object, "processDefinitionId")) {
            var definition = object.path("processDefinitionId").asText();
            var step = object.path("taskDefinitionKey").asText();
            put(object, NAME, process(definition) + "." + step);
        } else if (isText(object, "key")) {
            put(object, NAME, object.path("key").asText() + ModelTexts.NAME);
        } else if (isText(object, "resourceType")) {
            list(object, NAME);
            if (object.path("properties") instanceof ObjectNode properties) {
                list(properties, DESCRIPTION);
            }
        }
        if (isText(object, "processDefinitionKey")) {
            put(
                    object,
                    "processDefinitionName",
                    object.path("processDefinitionKey").asText() + ModelTexts.NAME);
        }
    }

    /** The engine's ids of definitions begin with the key, up to a colon. */
    private static String process(String definition) {
        return definition.split(":", 2)[0];
    }

    private void put(ObjectNode object, String property, String key) {
        if (isText(object, property)) {
            object.put(property, ofModel.apply(key, object.path(property).asText()));
        }
    }

    private void list(ObjectNode object, String property) {
        if (isText(object, property)) {
            object.put(property, ofList.apply(object.path(property).asText()));
        }
    }

    private static boolean isText(ObjectNode object, String property) {
        return object.path(property).isTextual();
    }
}
