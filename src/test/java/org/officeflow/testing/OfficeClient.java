package org.officeflow.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person of the demo office who talks to a running application over HTTP. */
public final class OfficeClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String login;

    private final String language;

    private OfficeClient(int port, String login, String language) {
        this.port = port;
        this.login = login;
        this.language = language;
    }

    /** Somebody with the password that all demo logins have. */
    public static OfficeClient demo(int port, String person) {
        var text = person + ":officeflow-demo";
        return new OfficeClient(port, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), "en");
    }

    /** The same person with a browser that asks for another language first. */
    public OfficeClient reading(String first) {
        return new OfficeClient(port, login, first);
    }

    /** What was answered. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(body, e);
            }
        }

        /** What a person reads. */
        public String message() {
            return json().path("message").asText();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer send(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Starts a case with these answers, as Tasklist does. */
    public Answer start(String process, Map<String, ?> answers) {
        return send("POST", "/engine-rest/process-definition/key/" + process + "/submit-form", variables(answers));
    }

    /** Completes a task with these answers, as Tasklist does. */
    public Answer submit(String task, Map<String, ?> answers) {
        return send("POST", "/engine-rest/task/" + task + "/submit-form", variables(answers));
    }

    /** Completes a task with these answers, as a program would. */
    public Answer complete(String task, Map<String, ?> answers) {
        return send("POST", "/engine-rest/task/" + task + "/complete", variables(answers));
    }

    /** The body of a submission: lists and rows travel as JSON, everything else as it is. */
    public static String variables(Map<String, ?> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((name, value) -> {
            var variable = new LinkedHashMap<String, Object>();
            variable.put("value", value instanceof Collection<?> || value instanceof Map<?, ?> ? text(value) : value);
            if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
                variable.put("type", "Json");
            }
            variables.put(name, variable);
        });
        return text(Map.of("variables", variables));
    }

    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Accept-Language", language);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
