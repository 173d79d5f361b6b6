package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.budget.Budgets;
import org.officeflow.document.Documents;
import org.officeflow.notification.Outbox;
import org.officeflow.procurement.process.PurchaseOrderContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeClient.Answer;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people and programs should not send to a purchase request, sent over HTTP with the logins of the demo office: each gets a
 * clear answer in the office's words, nothing is stored and nothing is done twice.
 *
 * <p>A dead mail server is in TroubledMailServerTest, a process killed between decision and order in
 * KilledBetweenDecisionAndOrderTest.
 */
@OfficeTest
class BadInputTest {

    private static final int MEGABYTE = 1024 * 1024;

    /** Whatever a submission may leave behind; of numbers and budgets their sums. */
    private static final List<String> TRACES = List.of(
            "select count(*) from purchase_requests",
            "select count(*) from purchase_request_lines",
            "select count(*) from purchase_request_quotes",
            "select count(*) from purchase_orders",
            "select coalesce(sum(last), 0) from purchase_numbers",
            "select count(*) from suppliers",
            "select count(*) from budget_movements",
            "select sum(reserved) + sum(committed) + sum(spent) from budgets",
            "select count(*) from timeline_entries",
            "select count(*) from approval_rounds",
            "select count(*) from approval_decisions",
            "select count(*) from outbox_mails",
            "select count(*) from documents",
            "select count(*) from act_ru_execution",
            "select count(*) from act_ru_task",
            "select count(*) from act_ru_variable",
            "select count(*) from act_ru_job",
            "select count(*) from act_ge_bytearray",
            "select count(*) from act_hi_procinst",
            "select count(*) from act_hi_varinst",
            "select count(*) from act_hi_detail",
            "select count(*) from act_hi_comment");

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ProcurementDesk desk;

    @Autowired
    private ApprovalDesk approvals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Documents documents;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestCostCentre costCentres;

    @LocalServerPort
    private int port;

    private String costCentre = "";
    private OfficeClient employee;
    private OfficeClient manager;

    @BeforeEach
    void openACostCentre() {
        costCentre = costCentres.open("100000.00");
        employee = OfficeClient.demo(port, "employee");
        manager = OfficeClient.demo(port, "manager");
    }

    @Test
    void whatIsMissingIsNamed() {
        refused(without("subject"), "What is it for? must be filled in.");
        refused(with("subject", "   "), "What is it for? must be filled in.");
        refused(without("costCentre"), "Cost centre must be chosen.");
        refused(without("category"), "Category must be chosen.");
        refused(without("lines"), "A request needs at least one line.");
        refused(with("lines", List.of()), "A request needs at least one line.");
        refused(lines(Map.of("item", "FU-200")), "Quantity in line 1 must be filled in.");
        refused(lines(Map.of("quantity", 2)), "Line 1: choose an item from the catalogue or describe what you need.");
        refused(
                lines(Map.of("quantity", 2, "description", "A lamp")),
                "Line 1: give an estimated price for one piece.");
        refused(without("supplier"), "Choose a supplier or name a new one.");
        refused(with("emergency", true), "Say why it cannot wait for a decision.");
        refused(
                Map.of(),
                "What is it for? must be filled in.",
                "Cost centre must be chosen.",
                "Category must be chosen.");
        for (var body : List.of("{}", "{\"variables\":null}", "{\"variables\":{\"subject\":null}}")) {
            refusedBody(body);
        }

        var task = taskToDecide();
        refusedDecision(task, Map.of("lines", unchanged()), "Your decision must be chosen.");
        refusedDecision(
                task,
                Map.of("decision", "approve"),
                "Lines: lines can be neither added nor left out here, send all 1.");
        refusedDecision(task, decision("reject", unchanged()), "A rejection needs a reason.");
        refusedDecision(task, decision("return", unchanged()), "Write the question that you return it with.");
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        refused(with("approved", true), "This form has no field \"approved\".");
        refused(with("requester", "anna"), "This form has no field \"requester\".");
        refused(
                lines(Map.of("item", "FU-200", "quantity", 2, "discount", 50)),
                "This form has no field \"discount\" in line 1.");

        var task = taskToDecide();
        var more = new LinkedHashMap<>(decision("approve", unchanged()));
        more.put("approvalOutcome", "approved");
        refusedDecision(task, more, "This form has no field \"approvalOutcome\".");
        refusedDecision(
                task,
                decision("approve", List.of(Map.of("approvedQuantity", 2, "unitPrice", 1))),
                "This form has no field \"unitPrice\" in line 1.");
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
        refused(with("subject", 5), "What is it for? must be text.");
        refused(with("subject", List.of("Lamps")), "What is it for? must be text.");
        refused(with("subject", Map.of("a", "b")), "What is it for? must be text.");
        refused(with("lines", "twelve lamps"), "What do you need? must be a list.");
        refused(with("lines", Map.of("quantity", 2)), "What do you need? must be a list.");
        refused(with("lines", List.of("a lamp")), "Line 1 of What do you need? is not readable.");
        refused(lines(Map.of("item", "FU-200", "quantity", "twelve")), "Quantity in line 1 must be a number.");
        refused(lines(Map.of("item", "FU-200", "quantity", true)), "Quantity in line 1 must be a number.");
        refused(lines(Map.of("item", List.of("FU-200"), "quantity", 1)), "From the catalogue in line 1 must be one of");
        refused(with("emergency", "yes"), "must be yes or no.");
        refused(with("neededBy", "tomorrow"), "Needed by must be a date.");
        refused(with("neededBy", "2026-99-99"), "Needed by must be a date.");
        refused(with("neededBy", 20261231), "Needed by must be a date.");
        refused(with("termMonths", 1.5), "Contract term in months must be a whole number.");
        refused(with("quotes", "three"), "Quotes (three from EUR 1,000 on) must be a list.");
        refusedBody("{\"variables\":{\"subject\":{\"value\":\"x\",\"type\":\"Integer\"}}}");
        refusedBody("{\"variables\":{\"subject\":{\"value\":\"x\",\"type\":\"NoSuchType\"}}}");
        refusedBody("{\"variables\":{\"lines\":{\"value\":\"[{\",\"type\":\"Json\"}}}");
        refusedBody("{\"variables\":{\"subject\":{\"value\":\"eA==\",\"type\":\"Bytes\"}}}");
        refusedBody("{\"variables\":{\"subject\":{\"value\":\"eA==\",\"type\":\"File\","
                + "\"valueInfo\":{\"filename\":\"x.txt\"}}}}");
        refusedBody("{\"variables\":{\"subject\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":"
                + "{\"objectTypeName\":\"java.net.URL\",\"serializationDataFormat\":\"application/json\"}}}}");
        for (var body : List.of("", "null", "[]", "\"text\"", "{", "{\"variables\":[]}", "{\"variables\":\"x\"}")) {
            refusedBody(body);
        }

        var task = taskToDecide();
        refusedDecision(task, decision("perhaps", unchanged()), "Your decision must be one of the choices on offer.");
        refusedDecision(
                task, answers("decision", true, "lines", unchanged()), "Your decision must be one of the choices");
        refusedDecision(
                task,
                decision("approve", List.of(Map.of("approvedQuantity", "all"))),
                "Approved quantity in line 1 must be a number.");
    }

    @Test
    void anAmountBelowZeroIsRefused() {
        refused(lines(Map.of("item", "FU-200", "quantity", -1)), "Quantity in line 1 must be at least 0.001.");
        refused(lines(Map.of("item", "FU-200", "quantity", 0)), "Quantity in line 1 must be at least 0.001.");
        refused(
                lines(Map.of("description", "Lamp", "quantity", 1, "unitPrice", -34.5)),
                "Price (EUR) in line 1 must be at least 0.");
        refused(
                lines(Map.of("description", "Lamp", "quantity", 1, "unitPrice", 0)),
                "Line 1: give an estimated price for one piece.");
        refused(
                with("quotes", List.of(Map.of("quoteSupplier", "LICHT", "quoteAmount", -3))),
                "Amount without tax (EUR) in line 1 must be at least 0.01.");
        refused(with("termMonths", -1), "Contract term in months must be at least 0.");

        refusedDecision(
                taskToDecide(),
                decision("approve", List.of(Map.of("approvedQuantity", -1))),
                "Approved quantity in line 1 must be at least 0.");
    }

    @Test
    void anAbsurdAmountIsRefused() {
        refused(lines(Map.of("item", "FU-200", "quantity", 1_000_001)), "Quantity in line 1 must be at most 1000000.");
        refused(lines(Map.of("item", "FU-200", "quantity", 1e300)), "Quantity in line 1 must be");
        refused(lines(Map.of("item", "FU-200", "quantity", 0.00000001)), "Quantity in line 1 must have at most");
        refused(
                lines(Map.of("description", "Gold", "quantity", 1_000_000, "unitPrice", 1_000_000)),
                "The total is higher than a request may be (9999999.99).");
        refused(
                lines(Map.of("description", "Dust", "quantity", 0.001, "unitPrice", 0.01)),
                "Line 1: this costs less than a cent.");
        refused(
                lines(Map.of("description", "Lamp", "quantity", 1, "unitPrice", 0.001)),
                "Price (EUR) in line 1 must have at most 2 decimals.");
        refused(
                with("lines", Collections.nCopies(201, Map.of("item", "FU-200", "quantity", 1))),
                "What do you need? must have at most 200 lines.");
        refused(with("neededBy", "9999-12-31"), "Needed by must be a date between 1900 and 2199.");
        refused(with("termMonths", 601), "Contract term in months must be at most 600.");
        for (var number : List.of("1e400", "-1e400", "1e-400", "9".repeat(2000), "NaN", "Infinity")) {
            refusedBody(OfficeClient.variables(lines(Map.of("item", "FU-200", "quantity", "NUMBER")))
                    .replace("\\\"NUMBER\\\"", number));
            refusedBody("{\"variables\":{\"termMonths\":{\"value\":" + number + "}}}");
        }

        var task = taskToDecide();
        refusedDecision(
                task,
                decision("approve", List.of(Map.of("approvedQuantity", 13))),
                "Line 1: approve between 0 and 12.");
        refusedDecision(
                task, decision("approve", List.of(Map.of("approvedQuantity", 1e300))), "Approved quantity in line 1");
        refusedDecision(
                task,
                decision("approve", List.of(Map.of("approvedQuantity", 0))),
                "That leaves nothing to order: reject the request instead.");
    }

    @Test
    void whatTheOfficeDoesNotKnowIsRefused() {
        var notOffered = "must be one of the choices on offer.";
        refused(lines(Map.of("item", "XX-999", "quantity", 1)), "From the catalogue in line 1 " + notOffered);
        refused(with("supplier", "NOBODY"), "Supplier " + notOffered);
        refused(with("supplier", "SCHULD"), "Supplier " + notOffered);
        refused(with("costCentre", "Moon base"), "Cost centre " + notOffered);
        refused(with("category", "weapons"), "Category " + notOffered);
        refused(with("beneficiary", "ghost"), "For somebody else " + notOffered);
    }

    @Test
    void aTextOfAMegabyteIsRefused() {
        var long1 = "x".repeat(MEGABYTE);
        refused(with("subject", "x".repeat(121)), "What is it for? must have at most 120 characters.");
        refused(with("subject", "x".repeat(5000)), "What is it for? must have at most 120 characters.");
        for (var field : List.of("subject", "newSupplier", "quotesWaiver", "costCentre", "unknown")) {
            refused(with(field, long1), "This is too much");
        }
        refused(with("x".repeat(MEGABYTE), "y"), "The request is not valid JSON of the expected form.");
        refused(lines(Map.of("description", long1, "quantity", 1, "unitPrice", 1)), "This is too much");
        refusedDecision(
                taskToDecide(),
                answers("decision", "reject", "reason", long1, "lines", unchanged()),
                "This is too much");
    }

    @Test
    void textThatLooksLikeAScriptStaysText() throws Exception {
        forgetEarlierRequests(); // else they are added to the level of this one
        var subject = "<script>alert(1)</script> {{7*7}} ${7*7} *x* [a](http://x.example) '; drop table people; --";
        var description = "<img src=x onerror=alert(2)> & [[${1+1}]] =1+1";
        var answers = with("subject", subject);
        answers.put("lines", List.of(Map.of("description", description, "quantity", 2, "unitPrice", 100)));
        var request = started(employee.start(PurchaseRequestContract.PROCESS, answers));

        assertThat(desk.request(new RequestNumber(request)).wish().subject()).isEqualTo(subject);
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
        assertThat(task.getName())
                .as("no fact of the case stands in the engine's own tables")
                .isEqualTo("Decide on case");
        var form = manager.get("/engine-rest/task/" + task.getId() + "/form-variables?deserializeValues=false");
        assertThat(form.json().at("/facts/value").asText()).contains(OfficeClient.text(subject));
        assertThat(form.json().at("/lines/value").asText()).contains(OfficeClient.text(description));
        assertThat(form.json().at("/title/value").asText())
                .as("the heading is written in Markdown, so signs that mean something there are escaped")
                .contains("\\<script\\>alert(1)\\</script\\>", "\\*x\\*", "\\[a\\](http");

        assertThat(manager.submit(task.getId(), decision("approve", List.of(Map.of("approvedQuantity", 2))))
                        .status())
                .isEqualTo(204);
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        office.runJob(request, PurchaseOrderContract.SEND_ORDER);
        var pdf = documents.content(documents.ofReference(request).get(0).id());
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("<img src=x onerror=alert(2)> & [[${1+1}]] =1+1");
        }
        assertThat(outbox.ofReference(request)).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject()).doesNotContain("\n", "<");
            assertThat(mail.text()).doesNotContain("&lt;", "> 49", " 49 *x*");
        });
        var shown = employee.get("/api/purchase-requests/" + request);
        assertThat(shown.json().path("subject").asText()).isEqualTo(subject);
        assertThat(shown.json().path("state").asText()).isEqualTo("ORDERED");
    }

    @Test
    void signsThatNoTextHasAreRefused() {
        for (var sign :
                List.of("\u0000", "\u0007", "\r\nBcc: x@x.example", "\u001b[31m", "\u0085", "\u2028", "\u2029")) {
            refused(with("subject", "Lamps" + sign), "What is it for? contains a character that cannot be used.");
            var newSupplier = without("supplier");
            newSupplier.put("newSupplier", "Lamps" + sign);
            refused(newSupplier, "New supplier contains a character that cannot be used.");
        }
        refusedBody(OfficeClient.variables(with("subject", "Lamps SURROGATE")).replace("SURROGATE", "\\ud800"));
    }

    @Test
    void theSameRequestHandedInTwiceIsOneRequest() {
        var answers = new LinkedHashMap<>(good());
        var request = started(employee.start(PurchaseRequestContract.PROCESS, answers));
        refused(answers, "You have just handed in the same request; it is " + request + ".");
    }

    @Test
    void theSameRequestHandedInTwiceAtTheSameMomentIsOneRequest() throws Exception {
        var answers = new LinkedHashMap<>(good());
        var before = jdbc.queryForObject("select count(*) from purchase_requests", Long.class);
        Callable<Answer> start =
                () -> OfficeClient.demo(port, "employee").start(PurchaseRequestContract.PROCESS, answers);

        var told = atTheSameMoment(Collections.nCopies(4, start));

        assertThat(told).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(told).filteredOn(answer -> answer.status() != 200).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.message()).startsWith("You have just handed in the same request; it is PR-");
        });
        assertThat(jdbc.queryForObject("select count(*) from purchase_requests", Long.class))
                .isEqualTo(before + 1);
    }

    @Test
    void theSameDecisionSentTwiceIsOneDecision() {
        var request = request();
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
        var decision = decision("approve", unchanged());
        assertThat(manager.submit(task, decision).status()).isEqualTo(204);

        refusedDecision(
                task, decision, 404, "This task is no longer open. Somebody else may have completed it, or the case");
        assertThat(approvals.decisions(request)).hasSize(1);
    }

    @Test
    void theSameDecisionSentTwiceAtTheSameMomentIsOneDecision() throws Exception {
        for (var round = 0; round < 5; round++) {
            var request = request();
            var task =
                    office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
            Callable<Answer> approve =
                    () -> OfficeClient.demo(port, "manager").submit(task, decision("approve", unchanged()));

            assertOneOf(atTheSameMoment(Collections.nCopies(3, approve)), request);
        }
    }

    @Test
    void ofTwoApproversAtTheSameMomentOneDecides() throws Exception {
        for (var round = 0; round < 5; round++) {
            var request = request();
            office.runJob(request, "BoundaryEvent_DecisionOverdue");
            var task =
                    office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();

            assertOneOf(
                    atTheSameMoment(List.of(
                            () -> OfficeClient.demo(port, "manager").submit(task, decision("approve", unchanged())),
                            () -> OfficeClient.demo(port, "sanne")
                                    .complete(
                                            task,
                                            answers(
                                                    "decision",
                                                    "reject",
                                                    "reason",
                                                    "Too many.",
                                                    "lines",
                                                    unchanged())))),
                    request);
        }
    }

    @Test
    void theSecondOfTwoApproversReadsThatItIsDecided() {
        var request = request();
        office.runJob(request, "BoundaryEvent_DecisionOverdue");
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
        assertThat(manager.submit(task, decision("approve", unchanged())).status())
                .isEqualTo(204);

        refused(
                () -> OfficeClient.demo(port, "sanne").submit(task, decision("approve", unchanged())),
                404,
                "This task is no longer open.");
        assertThat(approvals.decisions(request)).hasSize(1);
    }

    @Test
    void aVariableThatNoFormOwnsIsNotWritten() {
        var request = request();
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
        var value = "{\"value\":\"approved\",\"type\":\"String\"}";
        var ofTask = "/engine-rest/task/" + task.getId();
        var ofCase = "/engine-rest/process-instance/" + task.getProcessInstanceId();
        var words = "Only an administrator may change the data or the course of a case by hand.";
        for (var way : List.of("/variables", "/localVariables")) {
            refused(() -> manager.send("PUT", ofTask + way + "/approvalOutcome", value), 403, words);
            refused(
                    () -> manager.send("POST", ofTask + way, "{\"modifications\":{\"approvalOutcome\":" + value + "}}"),
                    403,
                    words);
            refused(() -> manager.send("DELETE", ofTask + way + "/approvalRound", ""), 403, words);
        }
        refused(() -> manager.send("PUT", ofCase + "/variables/approvalOutcome", value), 403, words);
        refused(
                () -> manager.send("POST", ofTask + "/resolve", "{\"variables\":{\"approvalOutcome\":" + value + "}}"),
                400,
                "A task is handed back as it is; its form is filled in by whoever completes it.");
        refused(
                () -> manager.send("POST", ofTask + "/bpmnError", "{\"errorCode\":\"change-wanted\",\"variables\":{}}"),
                400,
                "This task is completed through its form.");
        assertThat(office.hasTask(request, ApprovalRoundContract.DECIDE_ON_CASE))
                .isTrue();
    }

    // ---- what is sent

    private Map<String, Object> good() {
        return answers(
                "subject",
                "Desk lamps",
                "costCentre",
                costCentre,
                "category",
                "furniture",
                "supplier",
                "LICHT",
                "lines",
                List.of(Map.of("item", "FU-200", "quantity", 12)));
    }

    private Map<String, Object> with(String field, Object value) {
        var answers = good();
        answers.put(field, value);
        return answers;
    }

    private Map<String, Object> without(String field) {
        var answers = good();
        answers.remove(field);
        return answers;
    }

    private Map<String, Object> lines(Map<String, Object> line) {
        return with("lines", List.of(line));
    }

    private static Map<String, Object> decision(String decision, List<Map<String, Object>> lines) {
        return answers("decision", decision, "lines", lines);
    }

    private static List<Map<String, Object>> unchanged() {
        return List.of(Map.of("approvedQuantity", 12));
    }

    private void forgetEarlierRequests() {
        jdbc.update("update purchase_requests set submitted_at = submitted_at - interval '100 days'");
    }

    private String request() {
        forgetEarlierRequests();
        return started(employee.start(PurchaseRequestContract.PROCESS, with("subject", "Lamps " + UUID.randomUUID())));
    }

    private String taskToDecide() {
        return office.task(request(), ApprovalRoundContract.DECIDE_ON_CASE).getId();
    }

    private String started(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return jdbc.queryForObject(
                "select business_key_ from act_hi_procinst where id_ = ?",
                String.class,
                answer.json().path("id").asText());
    }

    private static List<Answer> atTheSameMoment(List<Callable<Answer>> senders) throws Exception {
        var barrier = new CyclicBarrier(senders.size());
        var threads = Executors.newFixedThreadPool(senders.size());
        try {
            var running = new ArrayList<java.util.concurrent.Future<Answer>>();
            for (var sender : senders) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return sender.call();
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    // ---- what has to come of it

    private void assertOneOf(List<Answer> told, String request) {
        assertThat(told).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(told)
                .filteredOn(answer -> answer.status() != 204)
                .hasSize(told.size() - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.body()).isIn(404, 409);
                    assertThat(answer.message()).containsAnyOf("Somebody else", "no longer open");
                    assertReadable(answer);
                });
        var decisions = approvals.decisions(request);
        assertThat(decisions).hasSize(1);
        if (decisions.get(0).verdict().key().equals("approve")) {
            office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
            office.runJob(request, PurchaseOrderContract.SEND_ORDER);
            assertThat(office.ends(request)).containsOnlyOnce("EndEvent_OrderPlaced");
            assertThat(documents.ofReference(request)).hasSize(1);
        } else {
            assertThat(office.ends(request)).containsOnlyOnce("EndEvent_RequestRejected");
            assertThat(documents.ofReference(request)).isEmpty();
        }
        assertThat(office.isEnded(request)).isTrue();
    }

    private void refused(Map<String, ?> answers, String... words) {
        refused(() -> employee.start(PurchaseRequestContract.PROCESS, answers), 400, words);
    }

    private void refusedBody(String body) {
        var path = "/engine-rest/process-definition/key/" + PurchaseRequestContract.PROCESS;
        refused(() -> employee.send("POST", path + "/submit-form", body), 400);
        refused(() -> employee.send("POST", path + "/start", body), 400);
    }

    private void refusedDecision(String task, Map<String, ?> answers, String... words) {
        refusedDecision(task, answers, 400, words);
    }

    private void refusedDecision(String task, Map<String, ?> answers, int status, String... words) {
        refused(() -> manager.submit(task, answers), status, words);
        refused(() -> manager.complete(task, answers), status, words);
    }

    private void refused(Callable<Answer> sender, int status, String... words) {
        var before = traces();
        Answer answer;
        try {
            answer = sender.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        for (var expected : words) {
            assertThat(answer.message()).contains(expected);
        }
        assertReadable(answer);
        assertThat(traces()).as("nothing is stored: " + answer.body()).isEqualTo(before);
    }

    private static void assertReadable(Answer answer) {
        assertThat(answer.message()).isNotBlank().hasSizeLessThan(600).endsWith(".");
        assertThat(answer.message())
                .doesNotContainPattern(
                        "\\tat |ENGINE-|[a-z]\\.[a-z]+\\.[A-Z]|Exception|SQL|act_|UserTask_|null|\\$\\{");
    }

    private List<String> traces() {
        return Arrays.asList(jdbc.queryForObject(
                        "select concat_ws('|', "
                                + String.join(
                                        ", ",
                                        TRACES.stream()
                                                .map(each -> "(" + each + ")")
                                                .toList()) + ")",
                        String.class)
                .split("\\|"));
    }
}
