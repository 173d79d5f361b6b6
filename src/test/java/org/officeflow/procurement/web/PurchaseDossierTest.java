package org.officeflow.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.document.Documents;
import org.officeflow.procurement.process.PurchaseOrderContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class PurchaseDossierTest {

    @Autowired
    private OfficeDriver office;

    @Autowired
    private Documents documents;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestCostCentre costCentres;

    private String costCentre;

    @BeforeEach
    void openACostCentre() {
        costCentre = costCentres.open("10000.00");
    }

    @Test
    void oneFileTellsTheWholeCase() throws IOException {
        var request = ask("12");
        documents.store(
                request, "quote", "my quote.csv", "text/csv", "lamp;12".getBytes(StandardCharsets.UTF_8), "employee");
        decide(request, "return", "Which colour?", 12);
        office.complete(
                "employee",
                request,
                ApprovalRoundContract.ANSWER_QUESTION,
                answers("answer", "answer", "text", "In <b>black</b>."));
        decide(request, "approve", "Ten will do.", 10);
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        office.runJob(request, PurchaseOrderContract.SEND_ORDER);

        var answer = dossier("auditor", request);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("dossier-" + request + ".pdf");
        Files.write(Path.of("target", "dossier.pdf"), answer.getBody());
        dossierIsDutchForADutchReader(request);
        try (var pdf = Loader.loadPDF(answer.getBody())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Dossier " + request, "Desk lamps", "State: ordered")
                    .contains(
                            "Requested by Emma Visser",
                            "Category Furniture",
                            "Left of it EUR 9,655.00",
                            "Lichthuis B.V.",
                            costCentre)
                    .contains("Mark de Boer", "Returned with a question as line manager", "Which colour?")
                    .contains("Ten will do.", "12 × 34.50 → 1: 10 × 34.50")
                    .contains("determine-approvers, version 1", "line manager", "approved")
                    .contains("Answered the question", "In <b>black</b>.")
                    .contains("reserve EUR 414.00", "commit EUR 345.00")
                    .contains("my quote.csv quote 1 kB Emma Visser")
                    .contains("Please decide on " + request, "To manager@lindehof.example", "kept, no mail server")
                    .contains(".pdf, page 1 of", "Purchase order PO-");
            assertThat(papers(pdf)).containsEntry("001 my quote.csv", "lamp;12").hasSize(2);
        }
    }

    private void dossierIsDutchForADutchReader(String request) throws IOException {
        var asked = new HttpHeaders();
        asked.set(HttpHeaders.ACCEPT_LANGUAGE, "nl-NL,nl;q=0.9,en;q=0.8");
        var answer = http.withBasicAuth("auditor", "officeflow-demo")
                .exchange(
                        "/api/purchase-requests/" + request + "/dossier.pdf",
                        HttpMethod.GET,
                        new HttpEntity<>(asked),
                        byte[].class);
        Files.write(Path.of("target", "dossier-nl.pdf"), answer.getBody());
        try (var pdf = Loader.loadPDF(answer.getBody())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Dossier " + request, "Desk lamps", "Stand: besteld", ", voor ")
                    .contains("Aangevraagd door Emma Visser", "EUR 9.655,00", "Regels Nr. Wat Aantal Prijs per stuk")
                    .contains("Teruggestuurd met een vraag als leidinggevende", "Which colour?")
                    .containsPattern("determine-\\s?approvers, versie 1")
                    .contains("goedgekeurd")
                    .contains("Heeft de vraag beantwoord", "In <b>black</b>.")
                    .contains("reservering EUR 414,00", "bestelling EUR 345,00")
                    .contains("my quote.csv offerte 1 kB Emma Visser")
                    .contains("Aan manager@lindehof.example", "bewaard, er is geen mailserver")
                    .contains(".pdf, pagina 1 van", "Pagina 1 van")
                    .doesNotContain("What happened", "approved", "Nobody", "Details");
        }
    }

    @Test
    void aRequestThatNobodyHadToDecideSaysSo() throws IOException {
        var request = ask("2");
        try (var pdf = Loader.loadPDF(dossier("employee", request).getBody())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Nobody has decided anything.", "No rule asks for a decision.", "There are no documents.");
            assertThat(papers(pdf)).isEmpty();
        }
    }

    @Test
    void whoHasNoPartInTheCaseGetsNoDossier() {
        var request = ask("2");
        assertThat(dossier("colleague", request).getStatusCode().value()).isEqualTo(404);
        assertThat(dossier("colleague", "PR-1999-00001").getStatusCode().value())
                .isEqualTo(404);
        assertThat(http.getForEntity("/api/purchase-requests/" + request + "/dossier.pdf", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    private ResponseEntity<byte[]> dossier(String person, String request) {
        return http.withBasicAuth(person, "officeflow-demo")
                .getForEntity("/api/purchase-requests/" + request + "/dossier.pdf", byte[].class);
    }

    private static Map<String, String> papers(PDDocument pdf) throws IOException {
        var names = pdf.getDocumentCatalog().getNames();
        var tree = names == null ? null : names.getEmbeddedFiles();
        var papers = new java.util.TreeMap<String, String>();
        if (tree != null && tree.getNames() != null) {
            for (var file : tree.getNames().entrySet()) {
                var content = file.getValue().getEmbeddedFile().toByteArray();
                papers.put(file.getKey(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return papers;
    }

    private String ask(String quantity) {
        var wish = answers(
                "subject",
                "Desk lamps",
                "costCentre",
                costCentre,
                "category",
                "furniture",
                "supplier",
                "LICHT",
                "lines",
                List.of(Map.of("item", "FU-200", "quantity", Double.valueOf(quantity))));
        var instance = office.start("employee", PurchaseRequestContract.PROCESS, wish);
        return office.history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    private void decide(String request, String decision, String reason, int quantity) {
        var answers =
                answers("decision", decision, "reason", reason, "lines", List.of(Map.of("approvedQuantity", quantity)));
        office.complete("manager", request, ApprovalRoundContract.DECIDE_ON_CASE, answers);
    }
}
