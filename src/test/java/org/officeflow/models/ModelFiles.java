package org.officeflow.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** All models, tables, forms and element templates of the house, by their path. */
final class ModelFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> texts;
    private final Map<String, Object> parsed = new TreeMap<>();

    private ModelFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    /** As they lie in the working directory. */
    static ModelFiles shipped() {
        var texts = new TreeMap<String, String>();
        Stream.of("processes", "forms", ".camunda/element-templates")
                .map(Path::of)
                .forEach(root -> read(root, texts));
        return new ModelFiles(texts);
    }

    private static void read(Path root, Map<String, String> texts) {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same files, one of them changed in one place. */
    ModelFiles changed(String path, String from, String to) {
        var text = texts.get(path);
        if (text == null || !text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold: " + from);
        }
        var copy = new TreeMap<>(texts);
        copy.put(path, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        return new ModelFiles(copy);
    }

    /** The same files, a name in one of them changed wherever it stands. */
    ModelFiles renamed(String path, String from, String to) {
        var copy = new TreeMap<>(texts);
        copy.put(path, texts.get(path).replace(from, to));
        return new ModelFiles(copy);
    }

    /** The same files and a copy of one of them in another place. */
    ModelFiles copied(String path, String to) {
        var copy = new TreeMap<>(texts);
        copy.put(to, texts.get(path));
        return new ModelFiles(copy);
    }

    /** The same files but one. */
    ModelFiles without(String path) {
        var copy = new TreeMap<>(texts);
        copy.remove(path);
        return new ModelFiles(copy);
    }

    Stream<String> paths(String ending) {
        return texts.keySet().stream().filter(path -> path.endsWith(ending));
    }

    Stream<String> paths() {
        return texts.keySet().stream();
    }

    String text(String path) {
        return texts.get(path);
    }

    void processes(BiConsumer<String, BpmnModelInstance> look) {
        each(".bpmn", BpmnModelInstance.class, text -> Bpmn.readModelFromStream(stream(text)), look);
    }

    void tables(BiConsumer<String, DmnModelInstance> look) {
        each(".dmn", DmnModelInstance.class, text -> Dmn.readModelFromStream(stream(text)), look);
    }

    void forms(BiConsumer<String, JsonNode> look) {
        each(".form", JsonNode.class, ModelFiles::json, look);
    }

    void templates(BiConsumer<String, JsonNode> look) {
        each(".json", JsonNode.class, ModelFiles::json, look);
    }

    private <T> void each(String ending, Class<T> type, Function<String, T> parser, BiConsumer<String, T> look) {
        paths(ending)
                .forEach(path -> look.accept(
                        path, type.cast(parsed.computeIfAbsent(path, any -> parser.apply(texts.get(path))))));
    }

    static String stem(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
