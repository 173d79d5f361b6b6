package org.officeflow.procurement.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.Documents;
import org.officeflow.document.StoredDocument;
import org.officeflow.engine.security.CurrentUser;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.CaseReaders;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.PurchaseDossier;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.timeline.Timeline;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a purchase request with its timeline and papers, running or ended. To everybody else it does not exist. */
@RestController
class PurchaseRequestController {

    private static final Words WORDS = Words.of("procurement");

    private static final String PATH = "/api/purchase-requests/";

    private final ProcurementDesk desk;
    private final CaseReaders readers;
    private final Timeline timeline;
    private final Documents documents;
    private final PurchaseDossier dossier;
    private final CurrentUser currentUser;

    PurchaseRequestController(
            ProcurementDesk desk,
            CaseReaders readers,
            Timeline timeline,
            Documents documents,
            PurchaseDossier dossier,
            CurrentUser currentUser) {
        this.desk = desk;
        this.readers = readers;
        this.timeline = timeline;
        this.documents = documents;
        this.dossier = dossier;
        this.currentUser = currentUser;
    }

    /** One entry of the timeline, in the language of whoever asks. */
    record Happened(String reference, Instant at, @Nullable PersonId actor, String what, @Nullable String detail) {}

    @GetMapping(PATH + "{number}")
    ResponseEntity<Object> show(@PathVariable String number) {
        if (readable(number).isEmpty()) {
            return notFound();
        }
        var request = desk.request(new RequestNumber(number));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", number);
        answer.put("subject", request.wish().subject());
        answer.put("state", request.state());
        answer.put("total", request.total());
        answer.put("order", request.order() == null ? "" : request.order().value());
        answer.put(
                "documents",
                documents.ofReference(number).stream()
                        .map(PurchaseRequestController::link)
                        .toList());
        answer.put("dossier", PATH + number + "/dossier.pdf");
        var reader = Language.ofReader();
        answer.put(
                "timeline",
                timeline.of(number).stream()
                        .map(entry -> new Happened(
                                number, entry.at(), entry.actor(), entry.what(reader), entry.detail(reader)))
                        .toList());
        return ResponseEntity.ok(answer);
    }

    @GetMapping(PATH + "{number}/documents/{id}")
    ResponseEntity<Object> document(@PathVariable String number, @PathVariable UUID id) {
        var document = readable(number).flatMap(reference -> papers(reference).stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst());
        if (document.isEmpty()) {
            return notFound();
        }
        var name = ContentDisposition.attachment()
                .filename(document.get().fileName(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.get().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(documents.content(id));
    }

    @GetMapping(PATH + "{number}/dossier.pdf")
    ResponseEntity<Object> dossier(@PathVariable String number) {
        if (readable(number).isEmpty()) {
            return notFound();
        }
        var name = ContentDisposition.attachment()
                .filename("dossier-" + number + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(dossier.write(new RequestNumber(number), new PersonId(currentUser.id())));
    }

    private List<StoredDocument> papers(String reference) {
        return documents.ofReference(reference);
    }

    private Optional<String> readable(String number) {
        if (!RequestNumber.isValid(number)) {
            return Optional.empty();
        }
        var person = new PersonId(currentUser.id());
        return readers.mayRead(new RequestNumber(number), person, currentUser.groups())
                ? Optional.of(number)
                : Optional.empty();
    }

    private static Map<String, Object> link(StoredDocument document) {
        return Map.of(
                "fileName", document.fileName(),
                "kind", document.kind(),
                "address", PATH + document.reference() + "/documents/" + document.id());
    }

    private static ResponseEntity<Object> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("message", WORDS.say("no-request")));
    }
}
