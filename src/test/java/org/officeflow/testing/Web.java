package org.officeflow.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Talks to the running application as a stranger would: over HTTP, and over a bare socket where a client would tidy the address. */
public final class Web {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    public Web(int port) {
        this.port = port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            for (var i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpClient client() {
        return client;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The status of a request whose address and headers reach the server exactly as given. */
    public int raw(String method, String path, String body, String... headers) {
        var text = new StringBuilder(
                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n");
        for (var i = 0; i < headers.length; i += 2) {
            text.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (body != null) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        text.append("\r\n").append(body == null ? "" : body);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.length() < 12 ? -1 : Integer.parseInt(answer.substring(9, 12));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String[] basic(String user, String password) {
        var login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + login};
    }

    /** A browser's login at a web app: its cookies and its token. */
    public Browser login(String app, String user, String password, String... more) {
        var page = get("/camunda/app/" + app + "/default/");
        var before = new Browser(this, cookies(page), token(page));
        var answer = before.form(
                "/camunda/api/admin/auth/user/default/login/" + app,
                "username=" + user + "&password=" + password,
                more);
        var cookies = cookies(answer).isEmpty() ? before.cookies() : cookies(answer);
        var next = get("/camunda/api/engine/engine/", "Cookie", cookies);
        return new Browser(this, cookies, token(next), answer.statusCode());
    }

    /** The body of an answer, or one line of it, as an object. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static String cookies(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    public static String token(HttpResponse<?> response) {
        return response.headers().firstValue("X-XSRF-TOKEN").orElse("");
    }

    public record Browser(Web web, String cookies, String token, int loginStatus) {

        public Browser(Web web, String cookies, String token) {
            this(web, cookies, token, 0);
        }

        public HttpResponse<String> get(String path, String... more) {
            return web.get(path, with(more));
        }

        public HttpResponse<String> post(String path, String json, String... more) {
            return web.post(path, json, with(more));
        }

        public HttpResponse<String> form(String path, String form, String... more) {
            var all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
            all.addAll(List.of(more));
            return web.send("POST", path, form, with(all.toArray(String[]::new)));
        }

        private String[] with(String... more) {
            var all = new ArrayList<>(List.of("Cookie", cookies, "X-XSRF-TOKEN", token));
            all.addAll(List.of(more));
            return all.toArray(String[]::new);
        }
    }
}
