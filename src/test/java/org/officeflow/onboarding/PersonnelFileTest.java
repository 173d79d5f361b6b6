package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.document.Documents;
import org.officeflow.dossier.CaseHistory;
import org.officeflow.dossier.HistoryEntry;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands in the personnel file of an onboarding, for whom, and that it needs nothing of the engine. */
@OfficeTest
class PersonnelFileTest {

    private static final PersonId HR = new PersonId("hr");
    private static final PersonId OFFICE = new PersonId("office");

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private ItemDesk items;

    @Autowired
    private HandOverDesk handOver;

    @Autowired
    private ContractDesk contracts;

    @Autowired
    private OnboardingCases cases;

    @Autowired
    private CaseHistory history;

    @Autowired
    private Documents documents;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        RequestContextHolder.resetRequestAttributes();
        hire.forget();
    }

    @Test
    void humanResourcesGetEverythingWithThePapersOfTheContract() throws IOException {
        var number = eventful();
        var request = hire.item(number, "Hand out the phone").purchase();

        var bytes = cases.dossier(number.value(), HR);
        Files.write(Path.of("target", "personnel-file.pdf"), bytes);
        assertThat(text(bytes))
                .contains("Noor de Wit", "Campaign Planner", "Sales", "permanent", "Noor.de.Wit@home.example")
                .contains("Determined by table determine-onboarding-package, version ", "Probation 2 months")
                .contains("Announced by Hanneke Vos, ", "Arrived ")
                .contains("Times that more time was given 1", "They are abroad until June.")
                .contains("Signature recorded by Hanneke Vos", "Identity checked by Olga Meijer, ")
                .contains("Original seen passport")
                .contains(
                        "Papers that were there bank details, copy of the identity document, statement for the wage tax")
                .containsPattern("Hand out the laptop .*IT .* done Ingrid Peters, ")
                .containsPattern("Order the business cards Hanneke Vos .{10,30} Customers ask for them\\.")
                .containsPattern("Prepare the badge Visitor badge .{8,12} Olga Meijer")
                .containsPattern("Hand out the phone " + request + " PO-\\d{4}-\\d+")
                .containsPattern("Hand out the laptop defect Mark de Boer .{10,30} The screen flickers\\.")
                .contains("The flat is not ready.")
                .contains("contract.pdf attachment 1 kB Hanneke Vos", "contract.pdf, page 1 of 1")
                .doesNotContain("passport.pdf");
        assertThat(attached(bytes)).containsExactly("001 quote.csv", "002 contract.pdf", "003 diploma.pdf");
    }

    @Test
    void everybodyElseGetsItWithoutPapersAndPrivateDetailsAndOnlyTheManagerWithReasons() throws IOException {
        var number = eventful();

        for (var reader : List.of("manager", "auditor", "office")) {
            var bytes = cases.dossier(number.value(), new PersonId(reader));
            assertThat(text(bytes))
                    .as(reader)
                    .contains("Noor de Wit", "Determined by table", "Visitor badge")
                    .contains("Sent ", "Signed on ", "Identity checked by Olga Meijer, ")
                    .contains("Gave another 14 working days to sign")
                    .doesNotContain("home.example", "Times that", "Original seen", "Papers that were there")
                    .doesNotContain("contract.pdf", "passport", "diploma.pdf");
            assertThat(attached(bytes)).as(reader).containsExactly("001 quote.csv");
            for (var reason : List.of("The flat is not ready.", "They are abroad until June.")) {
                assertThat(text(bytes).contains(reason))
                        .as(reader + ": " + reason)
                        .isEqualTo(reader.equals("manager"));
            }
        }
    }

    @Test
    void theReasonsAreInTheHistoryForHumanResourcesAndTheManager() {
        var number = eventful().value();

        for (var reader : List.of(HR, new PersonId("manager"))) {
            assertThat(details(number, reader)).contains("They are abroad until June.", "The flat is not ready.");
        }
        assertThat(details(number, new PersonId("auditor")))
                .doesNotContain("They are abroad until June.", "The flat is not ready.");
    }

    private List<String> details(String number, PersonId reader) {
        return history.of(number, reader, cases.confidential(number, reader)).stream()
                .map(HistoryEntry::detail)
                .toList();
    }

    @Test
    void itIsDutchForADutchReader() throws IOException {
        var number = eventful();
        var asked = new MockHttpServletRequest();
        asked.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "nl-NL,nl;q=0.9");
        asked.addPreferredLocale(java.util.Locale.forLanguageTag("nl-NL"));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(asked));

        var bytes = cases.dossier(number.value(), HR);
        Files.write(Path.of("target", "personnel-file-nl.pdf"), bytes);
        assertThat(text(bytes))
                .contains("Stand: begonnen", "Bepaald door tabel determine-onboarding-package, versie ")
                .contains("Identiteit gecontroleerd door Olga Meijer, ", "Origineel gezien paspoort")
                .contains(
                        "Tot dan iets anders",
                        "Voor hen gekocht",
                        "Wat ze vonden van wat ze kregen",
                        "Laptop uitreiken defect");
    }

    @Test
    void whatWasTakenBackStaysReadableWithoutTheEnginesHistory() throws IOException {
        var number = hire.announce();
        hire.employ(number);
        hire.done(number, "Hand out the laptop", "it");
        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "cancel",
                "cancelBecause",
                "offer-declined",
                "wishReason",
                "They found something else.");
        hire.runSteps(number);
        hire.undone(number, "Hand out the laptop", "it");
        hire.runSteps(number);
        assertThat(hire.office.isEnded(number.value())).isTrue();
        var before = text(cases.dossier(number.value(), HR));
        assertThat(before)
                .contains("State: cancelled", "Because the offer was declined", "Cancelled by Hanneke Vos, ")
                .contains("Reason They found something else.")
                .containsPattern("Hand out the laptop taken back Ingrid Peters .{10,30} It is back\\.")
                .containsPattern("Prepare the desk dropped Officeflow ");

        forgetHistory(number);

        var after = cases.dossier(number.value(), HR);
        assertThat(printedAside(text(after))).isEqualTo(printedAside(before));
        Files.write(Path.of("target", "personnel-file-cancelled.pdf"), after);
    }

    /** As if the time to live of everything that the engine keeps of the case were over. */
    private void forgetHistory(OnboardingNumber number) {
        var history = hire.office.history;
        var instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
        assertThat(instances).isNotEmpty();
        history.deleteHistoricProcessInstances(
                instances.stream().map(instance -> instance.getId()).toList());
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count())
                .isZero();
    }

    /** Nearly everything that can happen, up to the arrival. */
    private OnboardingNumber eventful() {
        hire.emptyShelf("IT-350");
        var number = hire.announce("department", "Sales", "manager", "manager");
        hire.approve(hire.item(number, "Hand out the phone").purchase());
        hire.sendContract(number);
        contracts.extended(number, "They are abroad until June.", HR);
        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());
        hire.checkIdentity(number);
        hire.runSteps(number);
        var apart = number + "/contract";
        attach(number.value(), "attachment", "quote.csv", "text/csv", "lamp;12".getBytes(StandardCharsets.UTF_8));
        attach(apart, "attachment", "contract.pdf", "application/pdf", page());
        attach(apart, MandatoryDocument.IDENTITY_COPY.key(), "passport.pdf", "application/pdf", page());
        attach(apart, "diploma", "diploma.pdf", "application/pdf", page());
        assertThat(items.add(
                        number,
                        new PackageLine(
                                Branch.EQUIPMENT,
                                "Order the business cards",
                                null,
                                null,
                                1,
                                "office",
                                3,
                                false,
                                "Cancel the cards"),
                        HR,
                        "Customers ask for them."))
                .isNull();
        assertThat(desk.move(number, hire.inWorkingDays(25), "The flat is not ready.", HR))
                .isNull();
        var badge = hire.item(number, "Prepare the badge");
        assertThat(items.substitute(number, badge.position(), "Visitor badge", hire.inWorkingDays(30), OFFICE))
                .isNull();
        hire.done(number, "Hand out the laptop", "it");
        desk.arrived(number, new PersonId("manager"));
        assertThat(handOver.acknowledge(
                        number,
                        List.of(new Receipt(Receipt.Verdict.DEFECT, "The screen flickers.")),
                        new PersonId("manager")))
                .isEmpty();
        return number;
    }

    private void attach(String reference, String kind, String name, String type, byte[] content) {
        documents.store(reference, kind, name, type, content, "hr");
    }

    private static byte[] page() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    /** The moment of printing stands at the foot of every page. */
    private static String printedAside(String text) {
        return text.replaceAll(".{10} \\d\\d:\\d\\d, for Hanneke Vos", "");
    }

    private static Set<String> attached(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var names = pdf.getDocumentCatalog().getNames();
            var tree = names == null ? null : names.getEmbeddedFiles();
            return tree == null || tree.getNames() == null
                    ? Set.of()
                    : new TreeSet<>(tree.getNames().keySet());
        }
    }
}
