package org.officeflow.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A file of words on the class path: one {@code key=text} a line, in UTF-8. */
public final class WordFile {

    private WordFile() {}

    /** @throws IllegalStateException when there is no such file */
    public static Map<String, String> read(String path) {
        try (var file = WordFile.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There are no words in " + path);
            }
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException("The words in " + path + " cannot be read", e);
        }
    }
}
