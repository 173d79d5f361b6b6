package org.officeflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.officeflow.OfficeflowApplication;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.engine.forms.FormOptions;
import org.officeflow.engine.variables.CaseVariable;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;

/** What the code offers to the models: beans, contracts, facts of forms, and the words in its sources. */
final class House {

    private static final Path CLASSES = location();
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9-]*)\"");

    private final List<Class<?>> classes = classes();
    private final Map<String, Set<String>> words = new HashMap<>();

    /** Beans with a name of their own. */
    Map<String, Class<?>> namedBeans() {
        var beans = new TreeMap<String, Class<?>>();
        for (var type : classes) {
            var component = type.getAnnotation(Component.class);
            if (component != null && !component.value().isEmpty()) {
                beans.put(component.value(), type);
            }
        }
        return beans;
    }

    /** Names of one process, as its contract class says them. */
    record Contract(String className, String process, Map<String, String> names, Set<String> variables) {}

    List<Contract> contracts() {
        return classes.stream()
                .filter(type -> type.getPackageName().endsWith(".process"))
                .filter(type -> type.getSimpleName().endsWith("Contract"))
                .map(House::contract)
                .toList();
    }

    /** Decision tables that no step asks but a class on the engine's side, which names it {@code TABLE}; by the name of the class. */
    Map<String, String> askedTables() {
        var tables = new TreeMap<String, String>();
        for (var type : classes) {
            if (type.getPackageName().endsWith(".process")) {
                for (var field : type.getDeclaredFields()) {
                    if ("TABLE".equals(field.getName())) {
                        tables.put(type.getSimpleName(), String.valueOf(constant(field)));
                    }
                }
            }
        }
        return tables;
    }

    private static Contract contract(Class<?> type) {
        var names = new TreeMap<String, String>();
        var variables = new TreeSet<String>();
        for (var field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            var value = constant(field);
            if (value instanceof String name) {
                names.put(field.getName(), name);
            } else if (value instanceof CaseVariable<?> variable) {
                variables.add(variable.name());
            }
        }
        return new Contract(type.getSimpleName(), names.getOrDefault("PROCESS", "?"), names, variables);
    }

    private static Object constant(Field field) {
        field.setAccessible(true);
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Classes that show facts in a form, by the form's id. */
    Map<String, Class<?>> formFacts() {
        return implementations(FormFacts.class).stream()
                .collect(Collectors.toMap(type -> blank(type, FormFacts.class).formId(), type -> type));
    }

    /** Classes that offer choices in a start form, by the form's id. */
    Map<String, Class<?>> formOptions() {
        return implementations(FormOptions.class).stream()
                .collect(Collectors.toMap(type -> blank(type, FormOptions.class).formId(), type -> type));
    }

    private List<Class<?>> implementations(Class<?> kind) {
        return classes.stream()
                .filter(type ->
                        kind.isAssignableFrom(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers()))
                .toList();
    }

    /** Without its constructor: only what it says of itself is asked. */
    private static <T> T blank(Class<?> type, Class<T> kind) {
        return kind.cast(new SpringObjenesis().newInstance(type));
    }

    /** Names that stand between quotation marks in the sources below this folder; empty for all sources. */
    Set<String> words(String folder) {
        return words.computeIfAbsent(folder, any -> {
            var found = new HashSet<String>();
            var root = folder.isEmpty() ? SOURCES : SOURCES.resolve(folder);
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    LITERAL.matcher(Files.readString(file)).results().forEach(literal -> found.add(literal.group(1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        });
    }

    /** The same of the sources on the engine's side of a room, in every folder called process below this one. */
    Set<String> engineSideWords(String room) {
        try (var folders = Files.walk(SOURCES.resolve(room))) {
            return folders.filter(folder -> folder.endsWith("process") && Files.isDirectory(folder))
                    .flatMap(folder -> words(SOURCES.relativize(folder).toString()).stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String folderOf(Class<?> type) {
        return type.getPackageName().replace('.', '/');
    }

    private static List<Class<?>> classes() {
        var found = new ArrayList<Class<?>>();
        try (var files = Files.walk(CLASSES.resolve("org/officeflow"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name =
                        CLASSES.relativize(file).toString().replace('\\', '/').replace('/', '.');
                if (!name.endsWith("-info.class")) {
                    found.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()), false, House.class.getClassLoader()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Path location() {
        try {
            return Path.of(OfficeflowApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
