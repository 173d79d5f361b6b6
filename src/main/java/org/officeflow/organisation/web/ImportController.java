package org.officeflow.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Words;
import org.officeflow.organisation.importing.ImportKind;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.organisation.importing.ImportRequest;
import org.officeflow.organisation.importing.ImportSettings;
import org.officeflow.organisation.importing.Imports;
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
import org.springframework.web.multipart.MultipartFile;

/** Takes over files and tells how far an import is. For administrators only. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final Words WORDS = Words.of("organisation");

    private final Imports imports;
    private final ImportSettings settings;
    private final CurrentUser user;

    ImportController(Imports imports, ImportSettings settings, CurrentUser user) {
        this.imports = imports;
        this.settings = settings;
        this.user = user;
    }

    /** The file is the body of the request. */
    @PostMapping(
            path = "/{kind}",
            consumes = {"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<Object> upload(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(required = false) @Nullable String file,
            HttpServletRequest request)
            throws IOException {
        var known = permitted(kind);
        var limit = settings.maxSize().toBytes();
        var content = request.getInputStream().readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        return take(known, file, content, confirmed);
    }

    /** The file is the part {@code file} of a form. */
    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> upload(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        return take(permitted(kind), file.getOriginalFilename(), file.getBytes(), confirmed);
    }

    /** The imports that run and the last ones that ended, newest first. */
    @GetMapping
    List<ImportView> runs() {
        administrator();
        return imports.runs().stream().map(ImportView::of).toList();
    }

    /** How far an import is. */
    @GetMapping("/{id}")
    ImportView run(@PathVariable String id) {
        administrator();
        try {
            return imports.run(UUID.fromString(id))
                    .map(ImportView::of)
                    .orElseThrow(() -> new NotForYou(HttpStatus.NOT_FOUND, WORDS.say("import.none")));
        } catch (IllegalArgumentException e) {
            throw new NotForYou(HttpStatus.NOT_FOUND, WORDS.say("import.none"));
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(NotForYou refusal) {
        return ResponseEntity.status(refusal.status).body(Map.of("message", String.valueOf(refusal.getMessage())));
    }

    private ResponseEntity<Object> take(ImportKind kind, @Nullable String fileName, byte[] content, boolean confirmed) {
        if (content.length > settings.maxSize().toBytes()) {
            throw new NotForYou(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    WORDS.say("import.too-large", settings.maxSize().toMegabytes()));
        }
        var request = new ImportRequest(kind, shownName(kind, fileName), content);
        var run = imports.run(List.of(request), confirmed, administrator());
        var status = run.outcome() instanceof ImportOutcome.Done ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return ResponseEntity.status(status).body(ImportView.of(run));
    }

    private static String shownName(ImportKind kind, @Nullable String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return kind.fileName();
        }
        var clean = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return clean.isBlank() ? kind.fileName() : clean.substring(0, Math.min(clean.length(), 200));
    }

    private ImportKind permitted(String kind) {
        administrator();
        return imports.kind(kind)
                .orElseThrow(() -> new NotForYou(
                        HttpStatus.NOT_FOUND,
                        WORDS.say(
                                "import.kind",
                                String.join(
                                        ", ",
                                        imports.kinds().stream()
                                                .map(ImportKind::name)
                                                .toList()))));
    }

    private String administrator() {
        if (!user.isAdministrator()) {
            throw new NotForYou(HttpStatus.FORBIDDEN, WORDS.say("import.administrators"));
        }
        return user.id();
    }

    /** An answer that is not the one hoped for. */
    private static final class NotForYou extends RuntimeException {
        private final HttpStatus status;

        NotForYou(HttpStatus status, String message) {
            super(message);
            this.status = status;
        }
    }
}
