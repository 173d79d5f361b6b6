package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.HandedInPapers;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.onboarding.preboarding.PreboardingState;
import org.officeflow.onboarding.preboarding.process.PreBoardingContract;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page that nobody logs in to: what it takes, and every way to misuse it. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class PreboardingLinkTest {

    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private PreboardingDesk desk;

    @Autowired
    private HandedInPapers papers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private OnboardingNumber number;
    private String token;
    private NewColleague browser;

    /** Each test has its own allowance of links that do not work; some of them look two weeks ahead. */
    @BeforeEach
    void linkIsSent() {
        hire.rememberStock();
        clock.advance(Duration.ofDays(15));
        number = hire.announce();
        token = newestToken();
        browser = new NewColleague(port);
    }

    @AfterEach
    void nobodyCame() {
        hire.forget();
    }

    @AfterAll
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theLinkIs256RandomBitsOfWhichOnlyTheHashIsKept() {
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        var kept = jdbc.queryForMap("select * from preboarding_links where onboarding = ?", number.value());
        assertThat((byte[]) kept.get("token_hash")).hasSize(32);
        assertThat(kept.toString()).doesNotContain(token);
        browser.open(token);
        assertThat(outbox.ofReference(number + "/contract"))
                .as("not even the mail has it once it is opened")
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain(token));
    }

    @Test
    void detailsAreKeptUntilTheyAreHandedInAndThenTheLinkIsOver() {
        assertThat(browser.open(token).statusCode()).isEqualTo(303);
        assertThat(browser.page().body()).contains("Welcome, Noor de Wit");
        var half = NewColleague.details("iban", "", "dateOfBirth", "", "street", "Dr. O'Brien\"<b>straat 3");
        assertThat(browser.save(half).statusCode()).isEqualTo(303);
        assertThat(browser.page().body())
                .contains("value=\"Noortje\"", "Dr. O&#39;Brien&quot;&lt;b&gt;straat 3")
                .doesNotContain("<b>straat");
        assertThat(desk.find(number).orElseThrow().state()).isEqualTo(PreboardingState.OPEN);
        assertThat(hire.office.hasTask(number.value(), PreBoardingContract.CHECK_DETAILS))
                .isFalse();

        assertThat(browser.open(token).statusCode())
                .as("the same browser may open it again")
                .isEqualTo(303);
        var done = browser.handIn(NewColleague.details());
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/welcome/thanks?language=en");
        assertThat(browser.get("/welcome/thanks").body()).contains("The link does not work any more");
        assertThat(hire.office.hasTask(number.value(), PreBoardingContract.CHECK_DETAILS))
                .isTrue();

        assertDead(browser.page());
        assertDead(browser.open(token));
        assertDead(browser.fillIn(NewColleague.details("city", "Elsewhere"), "save", "0".repeat(64)));
        assertThat(desk.find(number).orElseThrow().details()).containsEntry(Detail.CITY, "Maarssen");
    }

    @Test
    void unknownExpiredRevokedUsedAndForeignLinksGetTheSameAnswer() {
        var unknown = new NewColleague(port).open("x".repeat(43));
        var empty = new NewColleague(port).open("");
        browser.open(token);
        var foreign = new NewColleague(port).open(token);
        browser.handIn(NewColleague.details());
        var used = new NewColleague(port).open(token);
        hire.complete(number, PreBoardingContract.CHECK_DETAILS, "hr", "check", "sent-back", "because", "Correct it.");
        hire.runSteps(number);
        var second = newestToken();
        hire.complete(number, PreBoardingContract.FOLLOW_DETAILS, "hr", "wish", "link");
        hire.runSteps(number);
        var revoked = new NewColleague(port).open(second);
        var third = newestToken();
        var sent = clock.instant();
        clock.advance(Duration.ofDays(14));
        var expired = new NewColleague(port).open(third);
        var noCookie = new NewColleague(port).page();
        clock.moveTo(sent.plus(Duration.ofMinutes(11)));

        for (var answer : List.of(unknown, empty, foreign, used, revoked, expired, noCookie)) {
            assertDead(answer);
            assertThat(answer.body()).isEqualTo(unknown.body());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
    }

    @Test
    void anOpenPageClosesWhenTheLinkExpires() {
        browser.open(token);
        var word = browser.word();
        var before = clock.instant();
        clock.advance(Duration.ofDays(14));
        assertDead(browser.fillIn(NewColleague.details(), "hand-in", word));
        clock.moveTo(before);
        assertThat(desk.find(number).orElseThrow().details()).isEmpty();
    }

    @Test
    void ofTwoBrowsersAtOnceOneGetsTheLink() throws Exception {
        var answers = atOnce(
                () -> new NewColleague(port).open(token).statusCode(),
                () -> new NewColleague(port).open(token).statusCode());
        assertThat(answers).containsExactlyInAnyOrder(303, 404);
    }

    @Test
    void handedInTwiceAtOnceIsHandedInOnce() throws Exception {
        browser.open(token);
        var word = browser.word();
        Callable<Integer> handIn =
                () -> browser.fillIn(NewColleague.details(), "hand-in", word).statusCode();
        assertThat(atOnce(handIn, handIn)).containsExactlyInAnyOrder(303, 404);
        assertThat(hire.office
                        .tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(PreBoardingContract.CHECK_DETAILS)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whoeverHasOpenedTheirLinkDoesNotWaitForWhatOthersGuess() {
        browser.open(token);
        for (var guess = 0; guess < 20; guess++) {
            new NewColleague(port).open("guess-" + guess);
        }
        assertThat(new NewColleague(port).open("one-more").statusCode()).isEqualTo(429);

        assertThat(browser.page().statusCode()).isEqualTo(200);
        assertThat(browser.save(NewColleague.details()).statusCode()).isEqualTo(303);
    }

    @Test
    void whoGuessesHasToWaitAndGetsNothing() {
        for (var guess = 0; guess < 20; guess++) {
            assertDead(new NewColleague(port).open("guess-" + guess));
        }
        var answer = browser.open(token);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(browser.cookie()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.open(token).statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverHasAnOldCookieWaitsForWhatTheyGuess() {
        browser.open(token);
        desk.revoke(number);
        for (var guess = 0; guess < 20; guess++) {
            assertDead(browser.page());
        }
        assertThat(browser.page().statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "iban,          NL91ABNA0417164301, This is no account number (IBAN)",
        "iban,          DE91ABNA0417164300, This is no account number (IBAN)",
        "iban,          1234567890,         This is no account number (IBAN)",
        "iban,          '',                 This is needed",
        "dateOfBirth,   2026-01-01,         This cannot be the date of birth",
        "dateOfBirth,   1890-01-01,         This cannot be the date of birth",
        "dateOfBirth,   yesterday,          This cannot be the date of birth",
        "phone,         call me,            This is no phone number",
        "postalCode,    12,                 A Dutch postal code is four digits and two letters",
        "country,       XX,                 Choose a country",
        "street,        '',                 This is needed",
    })
    void wrongDetailsAreSaidAtTheirFieldAndNothingIsHandedIn(String detail, String value, String said) {
        browser.open(token);
        var answer = browser.handIn(NewColleague.details(detail, value));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(said, "id=\"" + detail + "-fault\"", "Nothing was handed in", "value=\"Maarssen\"");
        assertThat(desk.find(number).orElseThrow().state()).isEqualTo(PreboardingState.OPEN);
        assertThat(browser.page().statusCode()).as("the link still works").isEqualTo(200);
    }

    @Test
    void nobodyIsYoungerThanThirteenOrOlderThanAHundred() {
        browser.open(token);
        var today = hire.today();
        for (var day :
                List.of(today.minusYears(13).plusDays(1), today.minusYears(100).minusDays(1))) {
            assertThat(browser.save(NewColleague.details("dateOfBirth", day.toString()))
                            .statusCode())
                    .isEqualTo(422);
        }
        for (var day : List.of(today.minusYears(13), today.minusYears(100))) {
            assertThat(browser.save(NewColleague.details("dateOfBirth", day.toString()))
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void controlCharactersAndBooksAreRefused() {
        browser.open(token);
        assertThat(browser.save(NewColleague.details("city", "a\u0007b")).body())
                .contains("characters that nobody types");
        assertThat(browser.save(NewColleague.details("needs", "x".repeat(1001))).body())
                .contains("at most 1000 characters");
        assertThat(desk.find(number).orElseThrow().details()).isEmpty();
        assertThat(browser.save(NewColleague.details("needs", "one\r\ntwo")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void papersAreKeptAsTheyCameAndCanBeTakenBack() {
        browser.open(token);
        assertThat(browser.upload("identity-copy", "passport.pdf", NewColleague.pdf(2000))
                        .statusCode())
                .isEqualTo(303);
        var page = browser.page().body();
        assertThat(page).contains("passport.pdf");
        var id = DOCUMENT.matcher(page);
        assertThat(id.find()).isTrue();
        assertDead(browser.remove(UUID.randomUUID().toString()));
        assertDead(browser.post("/welcome/papers/remove", Map.of("document", id.group(1), "form", "0".repeat(64))));
        assertThat(papers.of(number)).hasSize(1);
        assertThat(browser.remove(id.group(1)).statusCode()).isEqualTo(303);
        assertThat(papers.of(number)).isEmpty();
        assertDead(browser.remove(id.group(1)));
    }

    @Test
    void aFileIsWhatItSaysItIsAndNothingElse() {
        browser.open(token);
        var executable = ("MZ\u0090" + "x".repeat(500)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal("identity-copy", "passport.pdf", executable)).contains("not what its name says");
        assertThat(refusal("identity-copy", "passport.exe", executable)).contains("Only PDF, JPEG and PNG");
        assertThat(refusal("identity-copy", "list.csv", "a,b".getBytes(StandardCharsets.UTF_8)))
                .contains("Only PDF, JPEG and PNG");
        assertThat(refusal("identity-copy", "passport.pdf", new byte[0])).contains("This file is empty");
        assertThat(refusal("identity-copy", "../passport.pdf", NewColleague.pdf(50)))
                .contains("plain name");
        assertThat(refusal("internship-agreement", "a.pdf", NewColleague.pdf(50)))
                .contains("is not asked for");
        assertThat(refusal("payslip", "a.pdf", NewColleague.pdf(50))).contains("is not asked for");
        assertThat(papers.of(number)).isEmpty();
    }

    @Test
    void tooManyPapersAreRefused() {
        browser.open(token);
        for (var paper = 0; paper < 10; paper++) {
            browser.upload("diploma", "diploma" + paper + ".pdf", NewColleague.pdf(50));
        }
        assertThat(refusal("diploma", "one-more.pdf", NewColleague.pdf(50))).contains("10 documents are enough");
        assertThat(papers.of(number)).hasSize(10);
    }

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyAreRead() throws IOException {
        browser.open(token);
        assertThat(answerToLengthOf(100L * 1024 * 1024)).isEqualTo("HTTP/1.1 413");
        assertThat(answerToLengthOf(10L * 1024 * 1024 + 200 * 1024)).isEqualTo("HTTP/1.1 413");
        assertThat(browser.upload("identity-copy", "large.pdf", NewColleague.pdf(10 * 1024 * 1024 + 1))
                        .body())
                .contains("at most 10 MB");
        assertThat(browser.upload("identity-copy", "whole.pdf", NewColleague.pdf(10 * 1024 * 1024))
                        .statusCode())
                .isEqualTo(303);
    }

    /** What is answered although not one byte of the file was sent. */
    private String answerToLengthOf(long bytes) throws IOException {
        var head = "POST /welcome/papers HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + browser.cookie()
                + "\r\nAccept-Language: en\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Content-Length: " + bytes + "\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void aFormThatAnotherPageMadeUpChangesNothing() {
        browser.open(token);
        assertDead(browser.fillIn(NewColleague.details(), "hand-in", ""));
        assertDead(browser.upload("identity-copy", "a.pdf", NewColleague.pdf(50), "0".repeat(64)));
        assertThat(desk.find(number).orElseThrow().details()).isEmpty();
        var other = new Web(port)
                .send(
                        "POST",
                        "/welcome/form",
                        "action=hand-in",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        browser.cookie(),
                        "Origin",
                        "https://evil.example");
        assertThat(other.statusCode()).isEqualTo(403);
        var hidden = new Web(port)
                .send(
                        "POST",
                        "/welcome/form",
                        "action=hand-in",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        browser.cookie(),
                        "Origin",
                        "null",
                        "Sec-Fetch-Site",
                        "cross-site");
        assertThat(hidden.statusCode()).isEqualTo(403);
    }

    @Test
    void theCookieIsForThisPageAloneAndNothingIsKeptOrPassedOn() {
        var opened = browser.open(token);
        assertThat(opened.headers().firstValue("Set-Cookie").orElseThrow())
                .matches(
                        "welcome=[A-Za-z0-9_-]{43}; Path=/welcome; Max-Age=[0-9]+; Expires=[^;]+; HttpOnly; SameSite=Strict");
        for (var answer : List.of(opened, browser.page(), browser.get("/welcome"), new NewColleague(port).page())) {
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self'")
                    .contains("form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().allValues("Set-Cookie").toString()).doesNotContain("JSESSIONID");
        }
    }

    @Test
    void theLinkStandsInNoLog(CapturedOutput log) {
        browser.open(token);
        browser.handIn(NewColleague.details());
        assertThat(log.getAll()).doesNotContain(token, browser.cookie(), "NL91", "Planeetbaan", "rugklachten");
    }

    @Test
    void whoKnowsNothingSeesOneEmptyPageAndNoOtherDoorIsOpen() {
        var web = new Web(port);
        assertThat(web.get("/welcome").body())
                .isEqualTo(web.get("/welcome?x=" + token).body());
        assertThat(web.get("/welcome/page.css").statusCode()).isEqualTo(200);
        assertThat(web.get("/welcome/page.js").statusCode()).isEqualTo(200);
        for (var path :
                List.of("/welcome/", "/welcome/x", "/welcome/papers", "/welcome/form/x", "/welcome/papers/remove")) {
            assertThat(web.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(web.send("PUT", "/welcome/form", "x").statusCode()).isEqualTo(401);
        assertThat(web.send("DELETE", "/welcome", null).statusCode()).isEqualTo(401);
    }

    @Test
    void thePageSpeaksTheLanguageThatItsReaderChooses() {
        browser.open(token);
        assertThat(browser.get("/welcome/form?language=nl").body())
                .contains("<html lang=\"nl\">", "Welkom, Noor de Wit", "Geboortedatum", "Inleveren");
        assertThat(browser.get("/welcome/form").body())
                .contains("<html lang=\"en\">", "hreflang=\"nl\"", "Date of birth");
        assertThat(new Web(port).get("/welcome", "Accept-Language", "nl").body())
                .contains("Je formulier openen");
    }

    private String refusal(String paper, String fileName, byte[] content) {
        var answer = browser.upload(paper, fileName, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private void assertDead(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This link does not work any more");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private String newestToken() {
        var texts = outbox.ofReference(number + "/contract").stream()
                .filter(mail -> mail.key().matches(".*-preboarding-link-[0-9]+"))
                .map(mail -> mail.text())
                .toList();
        var text = texts.get(texts.size() - 1);
        return text.substring(text.indexOf("/welcome#") + 9).split("\\s")[0];
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var running = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
