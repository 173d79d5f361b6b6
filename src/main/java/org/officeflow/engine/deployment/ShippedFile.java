package org.officeflow.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;

/** A model, table or form as it comes with the application. Its key is the stem of its file. */
record ShippedFile(String fileName, byte[] content) {

    static List<ShippedFile> all(ResourcePatternResolver resolver) {
        var files = new ArrayList<ShippedFile>();
        for (var pattern : List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form")) {
            try {
                for (var resource : resolver.getResources("classpath*:" + pattern)) {
                    files.add(
                            new ShippedFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
                }
            } catch (java.io.FileNotFoundException e) {
                continue; // the folder is not there: nothing of this kind
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + pattern, e);
            }
        }
        return files;
    }

    String key() {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    boolean isProcess() {
        return fileName.endsWith(".bpmn");
    }

    boolean isDecision() {
        return fileName.endsWith(".dmn");
    }

    String text() {
        return new String(content, java.nio.charset.StandardCharsets.UTF_8);
    }
}
