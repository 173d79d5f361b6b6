package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.document.Documents;
import org.officeflow.dossier.CaseHistory;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.HistoryEntry;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.learning.LearningOffice;
import org.officeflow.onboarding.checkin.process.CheckInContract;
import org.officeflow.onboarding.probation.process.ProbationContract;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who finds and reads what of probations and check-ins, as a case and in the personnel file. */
@OfficeTest
class SettlingCasesTest {

    private static final String CASES = "/camunda/api/cockpit/plugin/officeflow/default/cases/";

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private LearningOffice hall;

    @Autowired
    private List<Cases> procedures;

    @Autowired
    private CaseHistory history;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Documents documents;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private OnboardingNumber onboarding;
    private String probation;
    private String checkIn;
    private String employee;

    @BeforeEach
    void somebodyHasBeenHereForSomeWeeks() {
        hire.rememberStock();
        hall.policies("clean-desk,1,Clean desk,Leave nothing on it.,,,,,,,,10");
        hall.trainings("lifts,Working at heights,,,,,,20,12,30,person,no");
        hall.round();
        onboarding = settling.arrive();
        employee = settling.employee(onboarding);
        probation = SettlingOffice.probation(onboarding);
        checkIn = SettlingOffice.checkIn(onboarding, 7);
        hall.round();
        settling.nextTimer(probation, "IntermediateEvent_ReviewDay");
        settling.complete(
                probation,
                ProbationContract.REVIEW_COLLEAGUE,
                "manager",
                "course",
                "partly",
                "agreements",
                "A course in layout.",
                "concerns",
                "Often late.");
        settling.complete(probation, ProbationContract.ACKNOWLEDGE_AGREEMENTS, employee, "reply", "The train is slow.");
        settling.timer(checkIn, "IntermediateEvent_CheckInDay");
        settling.answer(checkIn, employee, 1, 5, 2, 5, 5);
    }

    @AfterEach
    void nobodyCame() {
        RequestContextHolder.resetRequestAttributes();
        clock.reset();
        hire.forget();
        hall.forget();
    }

    private Cases cases(String reference) {
        return procedures.stream()
                .filter(each -> each.owns(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<String> groups(PersonId person) {
        return Stream.of(Group.values())
                .filter(group -> organisation.members(group).contains(person))
                .map(Group::key)
                .toList();
    }

    private Set<String> readers(String reference) {
        return organisation.people().stream()
                .map(reader -> reader.id())
                .filter(reader -> cases(reference).mayRead(reference, reader, groups(reader)))
                .map(PersonId::value)
                .collect(Collectors.toSet());
    }

    private List<String> found(String reference, CaseSearch search, String reader) {
        var person = new PersonId(reader);
        return cases(reference).find(search, person, groups(person)).stream()
                .map(CaseLine::reference)
                .toList();
    }

    private static CaseSearch search(String words) {
        return new CaseSearch(words, List.of(), null, null, 10);
    }

    private List<HistoryEntry> history(String reference, String reader) {
        return history.of(
                reference, new PersonId(reader), cases(reference).confidential(reference, new PersonId(reader)));
    }

    private List<String> told(String reference, String reader) {
        return history(reference, reader).stream().map(HistoryEntry::what).toList();
    }

    private String paper(String reference, String reader) throws IOException {
        try (var pdf = Loader.loadPDF(cases(reference).dossier(reference, new PersonId(reader)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private void proposeEnd() {
        settling.complete(
                probation,
                ProbationContract.DECIDE_ON_PROBATION,
                "manager",
                "probationDecision",
                "end",
                "leavesOn",
                hire.inWorkingDays(10),
                "decisionReason",
                "It does not fit.");
    }

    @Test
    void aProbationIsForHumanResourcesWhoeverIsAboveAndTheColleague() {
        assertThat(readers(probation)).isEqualTo(Set.of("hr", "manager", "sanne", "anna", employee));
        for (var reader : List.of("hr", "sanne", employee)) {
            assertThat(found(probation, search(probation.toLowerCase(Locale.ROOT)), reader))
                    .as(reader)
                    .containsExactly(probation);
        }
        assertThat(found(probation, search(null), "office")).isEmpty();
        assertThat(found(
                        probation, new CaseSearch("Noor", List.of(new PersonId(employee)), false, null, 10), "manager"))
                .containsExactly(probation);
        assertThat(found(probation, new CaseSearch(null, List.of(), true, null, 10), "hr"))
                .doesNotContain(probation);
        assertThat(cases(probation).overseers()).containsExactly(Group.HR);
    }

    @Test
    void whatManagersWriteAndProposeIsInTheirEditionOfAProbation() throws IOException {
        documents.store(probation + "/managers", "attachment", "warning.txt", "text/plain", new byte[] {65}, "hr");
        proposeEnd();

        for (var reader : List.of("hr", "sanne", "manager")) {
            assertThat(paper(probation, reader))
                    .as(reader)
                    .contains("Often late.", "Partly well", "A course in layout.", "The train is slow.")
                    .contains("An end proposed", "It does not fit.", "warning.txt", "State: running");
        }
        assertThat(paper(probation, employee))
                .contains("A course in layout.", "The train is slow.", "Mark de Boer", "State running")
                .doesNotContain("Often late", "Partly well", "proposed", "does not fit", "warning.txt", "Mails");
    }

    @Test
    void theColleagueLearnsOfTheirProbationWhatTheyWereToldAlsoInHumanResources() throws IOException {
        jdbc.update("insert into group_memberships (person, role) values (?, 'hr')", employee);
        proposeEnd();

        assertThat(history(probation, "hr"))
                .extracting(HistoryEntry::kind)
                .contains(HistoryEntry.Kind.EVENT, HistoryEntry.Kind.MAIL);
        assertThat(history(probation, employee)).extracting(HistoryEntry::kind).containsOnly(HistoryEntry.Kind.EVENT);
        assertThat(paper(probation, employee)).doesNotContain("Often late", "does not fit");
        assertThat(paper(onboarding.value(), employee)).doesNotContain("Often late", "does not fit", "support of");
    }

    @Test
    void thatNobodyDecidedIsNotWhatTheColleagueIsTold() {
        settling.timer(probation, "BoundaryEvent_LastDayOver");

        assertThat(told(probation, "hr")).contains("The last day is over and nobody has decided");
        assertThat(told(probation, employee))
                .contains("Held a review", "Acknowledged the agreements")
                .doesNotContain("The last day is over and nobody has decided");
        assertThat(cases(probation).summary(probation).state()).isEqualTo("over");
        assertThat(found(probation, new CaseSearch(null, List.of(), true, null, 10), "hr"))
                .contains(probation);
    }

    @Test
    void aCheckInIsForTheColleagueAndHumanResources() throws IOException {
        assertThat(readers(checkIn)).isEqualTo(Set.of("hr", employee));
        assertThat(found(checkIn, search(null), "manager")).isEmpty();
        assertThat(found(checkIn, search(checkIn), employee)).containsExactly(checkIn);
        assertThat(cases(checkIn).summary(checkIn).state()).isEqualTo("human resources talk about it");
        settling.complete(checkIn, CheckInContract.FOLLOW_UP_CHECK_IN, "hr", "agreed", "Talk with Mark together.");

        for (var reader : List.of("hr", employee)) {
            assertThat(paper(checkIn, reader))
                    .as(reader)
                    .contains("The coffee is cold.", "Talk with Mark together.", "Clear what is expected 1");
        }
        assertThat(told(checkIn, employee)).contains("Answered the check-in", "Talked about it");
    }

    @Test
    void cockpitOpensTheCaseForWhoeverMayReadIt() {
        var hr = new Web(port).login("cockpit", "hr", "officeflow-demo");
        var office = new Web(port).login("cockpit", "office", "officeflow-demo");

        var page = Web.json(hr.get(CASES + probation));
        assertThat(page.path("subject").asText()).startsWith("Probation of Noor de Wit until ");
        assertThat(page.path("entries").findValuesAsText("what")).contains("Held a review");
        assertThat(Web.json(hr.get(CASES + "?procedure=check-in&words=" + checkIn))
                        .path("cases")
                        .findValuesAsText("reference"))
                .containsExactly(checkIn);
        assertThat(office.get(CASES + probation).statusCode()).isEqualTo(404);
        assertThat(office.get(CASES + checkIn).statusCode()).isEqualTo(404);
        assertThat(office.get(CASES + probation + "/dossier.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void thePersonnelFileHasEverythingForHumanResources() throws IOException {
        settling.complete(probation, ProbationContract.DECIDE_ON_PROBATION, "manager", "probationDecision", "confirm");

        Files.write(
                Path.of("target", "personnel-file-settled.pdf"),
                cases(onboarding.value()).dossier(onboarding.value(), new PersonId("hr")));
        assertThat(paper(onboarding.value(), "hr"))
                .contains("State they stay", "Often late.", "A course in layout.", "The train is slow.")
                .containsPattern("Decisions on the probation .{0,80}Mark de Boer They stay")
                .containsPattern("7 days .{8,12} human resources talk about it Clear what is expected: 1")
                .contains("Clean desk 1 to be acknowledged", "Working at heights to be followed");
    }

    @Test
    void othersFindInThePersonnelFileThatItTookPlaceAndNoWordOfIt() throws IOException {
        settling.complete(probation, ProbationContract.DECIDE_ON_PROBATION, "manager", "probationDecision", "confirm");

        var texts = new String[] {"Often late", "A course in layout", "train is slow", "coffee is cold", "expected: 1"};
        assertThat(paper(onboarding.value(), "manager"))
                .contains("State they stay", "Held by", "7 days", "done", "Clean desk 1")
                .doesNotContain(texts);
        assertThat(paper(onboarding.value(), "office"))
                .contains("State The probation is over", "7 days", "Working at heights")
                .doesNotContain(texts)
                .doesNotContain("they stay", "Held by", "human resources talk");
        assertThat(paper(onboarding.value(), buddy()))
                .contains("State The probation is over")
                .doesNotContain(texts)
                .doesNotContain("they stay", "Clean desk", "Working at heights");
    }

    private String buddy() {
        return jdbc.queryForObject("select buddy from onboardings where number = ?", String.class, onboarding.value());
    }

    @Test
    void thePersonnelFileIsDutchForADutchReader() throws IOException {
        var asked = new MockHttpServletRequest();
        asked.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "nl-NL,nl;q=0.9");
        asked.addPreferredLocale(Locale.forLanguageTag("nl-NL"));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(asked));

        assertThat(paper(onboarding.value(), "hr"))
                .contains("Gesprekken in de proeftijd", "Deels goed", "Beslissingen over de proeftijd")
                .contains("personeelszaken praat erover", "Clean desk 1 te bevestigen", "Trainingen");
    }
}
