package org.officeflow.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.Documents;
import org.officeflow.document.StoredDocument;
import org.officeflow.document.Upload;
import org.officeflow.dossier.PapersApart;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.tasklist.TaskDocuments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Lists, takes and hands out the documents of a task's case. What a person may do follows from their task. */
@RestController
@RequestMapping("/api/tasks/{taskId}/documents")
class TaskDocumentsController {

    private static final Words WORDS = Words.of("tasklist");

    private final TaskDocuments tasks;
    private final Documents documents;
    private final Organisation organisation;

    TaskDocumentsController(TaskDocuments tasks, Documents documents, Organisation organisation) {
        this.tasks = tasks;
        this.documents = documents;
        this.organisation = organisation;
    }

    @GetMapping
    ResponseEntity<Object> list(@PathVariable String taskId) {
        return tasks.of(taskId)
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok(shown(found)))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, WORDS.say("no-task")));
    }

    /** What a file that is attached may be, to choose from; empty where it does not matter. */
    @GetMapping("/kinds")
    List<PapersApart.Kind> kinds(@PathVariable String taskId) {
        return tasks.kinds(taskId);
    }

    @GetMapping("/{document}")
    ResponseEntity<Object> download(@PathVariable String taskId, @PathVariable UUID document) {
        return tasks.find(taskId, document)
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.mediaType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, asAttachment(found))
                        .header("X-Content-Type-Options", "nosniff")
                        .body(documents.content(found.id())))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, WORDS.say("no-document")));
    }

    /** The file is the body of the request, whatever it calls itself: its kind follows from its name and its content. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Object> attach(
            @PathVariable String taskId,
            @RequestParam String fileName,
            @RequestParam(required = false) @Nullable String kind,
            HttpServletRequest request)
            throws IOException {
        if (tasks.of(taskId).isEmpty()) {
            return refused(HttpStatus.NOT_FOUND, WORDS.say("no-task"));
        }
        var limit = documents.limit().toBytes();
        var content = request.getContentLengthLong() > limit
                ? new byte[0]
                : request.getInputStream().readNBytes(Math.toIntExact(limit + 1));
        if (request.getContentLengthLong() > limit || content.length > limit) {
            return refused(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    WORDS.say("too-large", documents.limit().toMegabytes()));
        }
        return tasks.attach(taskId, kind, fileName, content)
                .map(this::answer)
                .orElseGet(() -> refused(HttpStatus.FORBIDDEN, WORDS.say("attach")));
    }

    @ExceptionHandler
    ResponseEntity<Object> noSuchDocument(MethodArgumentTypeMismatchException mismatch) {
        return refused(HttpStatus.NOT_FOUND, WORDS.say("no-document"));
    }

    private ResponseEntity<Object> answer(Upload upload) {
        if (upload instanceof Upload.Accepted accepted) {
            return ResponseEntity.status(HttpStatus.CREATED).body(shown(accepted.document()));
        }
        var refusal = (Upload.Refused) upload;
        var status =
                switch (refusal.reason()) {
                    case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
                    case MEDIA_TYPE, CONTENT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    case EMPTY, FILE_NAME, KIND -> HttpStatus.BAD_REQUEST;
                };
        return refused(status, refusal.explanation());
    }

    private List<TaskDocument> shown(List<StoredDocument> found) {
        return found.stream().map(this::shown).toList();
    }

    private TaskDocument shown(StoredDocument document) {
        return new TaskDocument(
                document.id(),
                document.fileName(),
                document.size(),
                nameOf(document.createdBy()),
                document.createdAt());
    }

    private String nameOf(String login) {
        return organisation
                .find(new PersonId(login))
                .map(person -> person.name())
                .orElse("Officeflow");
    }

    private static String asAttachment(StoredDocument document) {
        return ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", message));
    }
}
