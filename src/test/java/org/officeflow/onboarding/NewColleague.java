package org.officeflow.onboarding;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.officeflow.testing.Web;

/** A browser with the page that new colleagues give their details by. */
final class NewColleague {

    private static final Pattern WORD = Pattern.compile("name=\"form\" value=\"([0-9a-f]{64})\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Web web;
    private String cookie = "";

    NewColleague(int port) {
        this.web = new Web(port);
    }

    /** Everything that somebody with a permanent contract is asked for. */
    static Map<String, String> details(String... others) {
        var details = new LinkedHashMap<>(Map.of(
                "preferredName", "Noortje",
                "dateOfBirth", "1994-05-17",
                "street", "Planeetbaan 12",
                "postalCode", "3606 AK",
                "city", "Maarssen",
                "country", "NL",
                "phone", "+31 6 55512345",
                "iban", "NL91 ABNA 0417 1643 00",
                "accountHolder", "N. de Wit"));
        details.put("emergencyName", "Karel Roodhart");
        details.put("emergencyPhone", "030 555 9911");
        details.put("needs", "Zadelkruk wegens rugklachten");
        details.put("wishes", "Laptop with a matte screen");
        for (var i = 0; i < others.length; i += 2) {
            details.put(others[i], others[i + 1]);
        }
        return details;
    }

    HttpResponse<String> open(String token) {
        var answer = post("/welcome", Map.of("token", token));
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
        return answer;
    }

    HttpResponse<String> page() {
        return get("/welcome/form");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> save(Map<String, String> details) {
        return fillIn(details, "save", word());
    }

    HttpResponse<String> handIn(Map<String, String> details) {
        return fillIn(details, "hand-in", word());
    }

    HttpResponse<String> fillIn(Map<String, String> details, String action, String word) {
        var fields = new LinkedHashMap<>(details);
        fields.put("action", action);
        fields.put("form", word);
        return post("/welcome/form", fields);
    }

    HttpResponse<String> upload(String paper, String fileName, byte[] content) {
        return upload(paper, fileName, content, word());
    }

    HttpResponse<String> upload(String paper, String fileName, byte[] content, String word) {
        var border = "----a-border-that-no-file-holds";
        var parts = new ArrayList<byte[]>();
        for (var field : List.of(List.of("form", word), List.of("paper", paper))) {
            parts.add(("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field.get(0) + "\"\r\n\r\n"
                            + field.get(1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/welcome/papers")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    HttpResponse<String> remove(String document) {
        return post("/welcome/papers/remove", Map.of("document", document, "form", word()));
    }

    /** The word that each form of this browser holds. */
    String word() {
        var found = WORD.matcher(page().body());
        return found.find() ? found.group(1) : "";
    }

    String cookie() {
        return cookie;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(web.uri(path))
                .header("Accept-Language", "en")
                .header("Origin", "null"); // as browsers do where a page names no referrer
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] pdf(int size) {
        return Arrays.copyOf("%PDF-1.7 a passport".getBytes(StandardCharsets.UTF_8), size);
    }
}
