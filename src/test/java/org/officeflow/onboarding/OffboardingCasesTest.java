package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.PartSubjects;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.dossier.TeamTasks.TeamCase;
import org.officeflow.language.Language;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.process.EmployeeOffboardingContract;
import org.officeflow.leaving.process.ReturnItemContract;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.tasklist.TaskDocuments;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may look up who leaves, how it is found and what its dossier says. */
@OfficeTest
class OffboardingCasesTest {

    private static final String NONE = "OF-1999-00001";

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private LeavingDesk desk;

    @Autowired
    private List<Cases> all;

    @Autowired
    private List<TeamTasks> teams;

    @Autowired
    private List<PartSubjects> parts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TaskDocuments documents;

    @BeforeEach
    void rememberWhatLiesThere() {
        leave.hire.rememberStock();
    }

    @AfterEach
    void nobodyLeft() {
        leave.forget();
    }

    @Test
    void whomItConcernsReadsIt() {
        var person = leave.longHere();
        var number = leave.announce(person).value();

        assertThat(organisation.people().stream()
                        .map(reader -> reader.id())
                        .filter(reader -> cases().mayRead(number, reader, groups(reader)))
                        .map(PersonId::value)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("hr", "office", "auditor", "admin", "manager", "sanne", "anna", person.value()));
        assertThat(cases().mayRead(NONE, new PersonId("hr"), List.of("hr"))).isFalse();
        assertThat(cases().owns(number)).isTrue();
        assertThat(cases().owns("ON-2026-00001")).isFalse();
        assertThat(cases().overseers()).contains(Group.HR).doesNotContain(Group.MANAGER);
    }

    @Test
    void itIsFoundByNumberAndPersonPageByPage() {
        var person = leave.longHere();
        var first = leave.announce(person).value();
        var second =
                leave.begin("manager", leave.notice(new PersonId("employee"))).value();
        var subject = "Karin Smeets leaves on " + Language.ofReader().day(leave.lastDay());

        assertThat(found(search(null), "hr")).containsExactly(second, first);
        assertThat(found(search(first.toLowerCase(Locale.ROOT)), "hr")).containsExactly(first);
        assertThat(found(search("nothing", person.value()), "hr")).containsExactly(first);
        assertThat(found(search("%"), "hr")).isEmpty();
        assertThat(found(search(null), "sales"))
                .as("nobody finds what they may not read")
                .isEmpty();
        assertThat(found(search(null), person.value())).containsExactly(first);
        assertThat(found(search(null), "manager")).containsExactly(second, first);
        var newest = find(new CaseSearch(null, List.of(), null, null, 1), "hr").get(0);
        assertThat(found(
                        new CaseSearch(
                                null, List.of(), null, new CaseSearch.Place(newest.since(), newest.reference()), 5),
                        "hr"))
                .containsExactly(first);
        leave.wish(new OffboardingNumber(second), "manager", "withdraw");
        assertThat(found(new CaseSearch(null, List.of(), true, null, 5), "hr")).containsExactly(second);
        assertThat(found(new CaseSearch(null, List.of(), false, null, 5), "hr")).containsExactly(first);
        assertThat(((CaseSubjects) cases()).subjects(List.of(first, NONE))).isEqualTo(Map.of(first, subject));
        assertThat(cases().summary(second).state()).isEqualTo("stays");
        assertThat(team().cases(List.of(first, NONE))).isEqualTo(Map.of(first, new TeamCase(subject, Set.of(person))));
    }

    @Test
    void theDossierSaysWhatCameBackAndWhyOnlyToWhoeverRunsIt() throws IOException {
        var person = leave.onboarded();
        var number =
                leave.announce(person, "leavingReason", "dismissal", "lateReason", "It was theft.", "interview", true);
        leave.complete(
                number,
                EmployeeOffboardingContract.HOLD_INTERVIEW,
                "hr",
                "heldOn",
                leave.hire.today().toString(),
                "notes",
                "They felt overlooked.");
        leave.back(number, "Fetch the laptop", "it");
        leave.wish(number, "hr", "move", "lastDay", leave.lastDay().plusDays(7).toString());

        assertThat(dossier(number.value(), "hr"))
                .contains(
                        number.value(),
                        "Noor de Wit",
                        "Why dismissal",
                        "It was theft.",
                        "They said so.",
                        "They felt overlooked.")
                .containsPattern("Fetch the laptop ?IT .*back Ingrid Peters, ")
                .containsPattern("Block and fetch the badge ?Facilities .*expected");
        for (var other : List.of("auditor", "office", "manager", person.value())) {
            assertThat(dossier(number.value(), other)).as(other).doesNotContain("dismissal", "theft", "overlooked");
        }
    }

    @Test
    void onlyPapersOfTheHandOverAreForWhoeverLeaves() throws IOException {
        var person = leave.onboarded();
        var number = leave.announce(person, "interview", true);
        var handOver = attach(number, EmployeeOffboardingContract.LIST_HAND_OVER, person.value(), "campaign.txt");
        var apart = Map.of(
                "follow.txt", attach(number, EmployeeOffboardingContract.FOLLOW_LEAVING, "hr", "follow.txt"),
                "talk.txt", attach(number, EmployeeOffboardingContract.HOLD_INTERVIEW, "hr", "talk.txt"),
                "pay.txt", attach(number, EmployeeOffboardingContract.SETTLE_PAY, "finance", "pay.txt"),
                "damage.txt",
                        attach(
                                leave.task(number, "Fetch the laptop", ReturnItemContract.CHECK_RETURN),
                                "it",
                                "damage.txt"));

        assertThat(papers(handOver, person.value())).containsExactly("campaign.txt");
        apart.forEach((name, task) -> assertThat(
                        papers(task, name.startsWith("pay") ? "finance" : name.startsWith("damage") ? "it" : "hr"))
                .as("who works there finds nothing of the others")
                .containsExactly(name));
        leave.listHandOver(number, person.value(), "The spring campaign");
        assertThat(papers(leave.office.task(number.value(), EmployeeOffboardingContract.TAKE_HAND_OVER), "colleague"))
                .containsExactly("campaign.txt");

        leave.hire.join(person.value(), Group.HR);
        assertThat(dossier(number.value(), "hr")).contains("campaign.txt").contains(apart.keySet());
        for (var other : List.of("auditor", "office", "manager", person.value())) {
            assertThat(dossier(number.value(), other))
                    .as(other)
                    .contains("campaign.txt")
                    .doesNotContain(apart.keySet());
        }
    }

    private Task attach(OffboardingNumber number, String step, String by, String name) {
        return attach(leave.office.task(number.value(), step), by, name);
    }

    private Task attach(Task task, String by, String name) {
        var content = name.getBytes(StandardCharsets.UTF_8);
        assertThat(leave.office.as(by, () -> documents.attach(task.getId(), name, content)))
                .as(name)
                .isPresent();
        return task;
    }

    private List<String> papers(Task task, String reader) {
        return leave.office.as(reader, () -> documents.of(task.getId())).orElseThrow().stream()
                .map(paper -> paper.fileName())
                .toList();
    }

    @Test
    void aTaskSaysWhatIsToComeBackFromWhom() {
        var number = leave.announce(leave.onboarded());
        var task = leave.task(number, "Fetch the laptop", ReturnItemContract.CHECK_RETURN);

        assertThat(parts.stream()
                        .map(part -> part.ofInstances(List.of(task.getProcessInstanceId())))
                        .filter(found -> !found.isEmpty())
                        .toList())
                .containsExactly(Map.of(task.getProcessInstanceId(), "Fetch the laptop, from Noor de Wit"));
    }

    @Test
    void whoReportsToThemIsShownToWhoeverRunsIt() {
        var number = leave.announce(new PersonId("sanne"), "successor", "");

        assertThat(desk.reports(number)).contains("Mark de Boer").doesNotContain("Emma Visser");
    }

    private Cases cases() {
        return all.stream()
                .filter(each -> each.procedure().equals(EmployeeOffboardingContract.PROCESS))
                .findFirst()
                .orElseThrow();
    }

    private TeamTasks team() {
        return teams.stream()
                .filter(each -> each.kind().equals(EmployeeOffboardingContract.PROCESS))
                .findFirst()
                .orElseThrow();
    }

    private List<String> groups(PersonId person) {
        return Stream.of(Group.values())
                .filter(group -> organisation.members(group).contains(person))
                .map(Group::key)
                .toList();
    }

    private List<CaseLine> find(CaseSearch search, String reader) {
        var person = new PersonId(reader);
        return cases().find(search, person, groups(person));
    }

    private List<String> found(CaseSearch search, String reader) {
        return find(search, reader).stream().map(CaseLine::reference).toList();
    }

    private static CaseSearch search(@Nullable String words, String... people) {
        return new CaseSearch(
                words, Stream.of(people).map(PersonId::new).toList(), null, null, CaseSearch.LARGEST_PAGE);
    }

    private String dossier(String reference, String reader) throws IOException {
        try (var pdf = Loader.loadPDF(cases().dossier(reference, new PersonId(reader)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
