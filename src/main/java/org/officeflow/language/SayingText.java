package org.officeflow.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Values as they are kept in a table: JSON, each with the name of its type. What is kept is read for ever, so that a name is never
 * used for something else.
 */
public final class SayingText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SayingText() {}

    public static String write(Value value) {
        return node(value).toString();
    }

    /** What was written; empty where it is none of the types that we know. */
    public static Optional<Value> read(String text) {
        try {
            return Optional.of(value(JSON.readTree(text)));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static ObjectNode node(Value value) {
        var node = JsonNodeFactory.instance.objectNode();
        if (value instanceof Value.Text text) {
            return node.put("text", text.text());
        }
        if (value instanceof Value.Euro euro) {
            return node.put("euro", euro.amount().toPlainString());
        }
        if (value instanceof Value.Price price) {
            return node.put("price", price.price().toPlainString());
        }
        if (value instanceof Value.Quantity quantity) {
            return node.put("quantity", quantity.quantity().toPlainString());
        }
        if (value instanceof Value.Day day) {
            return node.put("day", day.day().toString());
        }
        if (value instanceof Value.Listing listing) {
            node.put("between", listing.separator());
            listing.values().forEach(each -> node.withArray("list").add(node(each)));
            return node;
        }
        if (value instanceof Value.Translated sentence) {
            node.put("english", sentence.english());
            sentence.others().forEach(node.putObject("others")::put);
            return node;
        }
        var saying = (Saying) value;
        node.put("room", saying.room()).put("key", saying.key());
        saying.values().forEach(each -> node.withArray("values").add(node(each)));
        return node;
    }

    private static Value value(JsonNode node) {
        if (node.has("text")) {
            return Value.text(node.get("text").asText());
        }
        if (node.has("euro")) {
            return Value.euro(new BigDecimal(node.get("euro").asText()));
        }
        if (node.has("price")) {
            return Value.price(new BigDecimal(node.get("price").asText()));
        }
        if (node.has("quantity")) {
            return Value.quantity(new BigDecimal(node.get("quantity").asText()));
        }
        if (node.has("day")) {
            return Value.day(LocalDate.parse(node.get("day").asText()));
        }
        if (node.has("between")) {
            return Value.list(node.get("between").asText(), values(node.path("list")));
        }
        if (node.has("english")) {
            var others = new HashMap<String, String>();
            node.path("others")
                    .properties()
                    .forEach(each -> others.put(each.getKey(), each.getValue().asText()));
            return Value.translated(node.get("english").asText(), others);
        }
        if (node.has("key")) {
            return new Saying(node.path("room").asText(), node.get("key").asText(), values(node.path("values")));
        }
        throw new IllegalArgumentException("Not a value: " + node);
    }

    private static List<Value> values(JsonNode list) {
        var values = new ArrayList<Value>();
        list.forEach(each -> values.add(value(each)));
        return values;
    }
}
