package org.officeflow.learning.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Words;
import org.officeflow.learning.LearningLists;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has read which policy and followed which training, as files that a spreadsheet opens. */
@RestController
class LearningController {

    private static final Words WORDS = Words.of("learning");

    private final LearningLists lists;
    private final CurrentUser user;

    LearningController(LearningLists lists, CurrentUser user) {
        this.lists = lists;
        this.user = user;
    }

    @GetMapping("/api/learning/policies.csv")
    ResponseEntity<Object> policies() {
        return file("policies.csv", lists::policies);
    }

    @GetMapping("/api/learning/trainings.csv")
    ResponseEntity<Object> trainings() {
        return file("trainings.csv", lists::trainings);
    }

    private ResponseEntity<Object> file(String name, Supplier<List<List<String>>> table) {
        if (!lists.mayRead(user.groups())) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("message", WORDS.say("lists.not-yours")));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv(table.get()));
    }

    private static String csv(List<List<String>> table) {
        var text = new StringWriter();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            for (var row : table) {
                printer.printRecord(
                        row.stream().map(LearningController::harmless).toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Text is written without a file.", e);
        }
        return text.toString();
    }

    /** A spreadsheet takes what begins with one of these for a formula. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell;
    }
}
