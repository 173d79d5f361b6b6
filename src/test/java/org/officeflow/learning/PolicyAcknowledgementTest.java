package org.officeflow.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.dossier.CaseLine;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.dossier.CaseSubjects;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.dossier.TeamTasks.TeamCase;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.tasks.OpenTask;
import org.officeflow.engine.tasks.OpenTasks;
import org.officeflow.learning.Acknowledgement.State;
import org.officeflow.learning.Learning.PolicyStanding;
import org.officeflow.learning.process.LearningRoundContract;
import org.officeflow.learning.process.PolicyAcknowledgementContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyAcknowledgementTest {

    private static final PersonId FEMKE = new PersonId("finance");
    private static final String TASK = PolicyAcknowledgementContract.ACKNOWLEDGE_POLICY;

    private static final String FIRST = "clean-desk,1,Clean desk,Lock papers away.,,,,,,finance,,5";
    private static final String SECOND =
            "clean-desk,2,Clean desk,,https://intranet.example/desk,Screens too.,,,,finance,,5";

    @Autowired
    private LearningOffice hall;

    @Autowired
    private PolicyDesk desk;

    @Autowired
    private Learning learning;

    @Autowired
    private List<CaseSubjects> subjects;

    @Autowired
    private List<Cases> cases;

    @Autowired
    private List<TeamTasks> superiors;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nothingToLearn() {
        hall.trainings();
        hall.policies();
        hall.round();
    }

    @AfterEach
    void asBefore() {
        hall.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(Stream.of(PolicyAcknowledgementContract.PROCESS, LearningRoundContract.PROCESS)
                        .flatMap(process -> ModelCoverage.missing(hall.office.repository, process).stream()))
                .isEmpty();
    }

    @Test
    void whoeverItIsForReadsItAndSaysSo() {
        hall.policies(FIRST);
        assertThat(hall.numbers("finance", "clean-desk"))
                .as("nobody waits for it in the import")
                .isEmpty();
        hall.round();

        var number = hall.number("finance", "clean-desk");
        assertThat(hall.numbers("hr", "clean-desk")).isEmpty();
        assertThat(desk.acknowledgement(number).dueOn()).isEqualTo(hall.calendar.plusWorkingDays(hall.today(), 5));
        assertThat(hall.office.task(number.value(), TASK).getAssignee()).isEqualTo("finance");
        assertThat(hall.mailed(number, "asked")).containsExactly("finance");
        assertThat(subjects.stream()
                        .filter(each -> each.owns(number.value()))
                        .map(each -> each.subjects(List.of(number.value())).get(number.value())))
                .containsExactly("Clean desk, version 1: Femke Bakker");
        var shown = hall.shown(number, TASK, "finance");
        assertThat(String.valueOf(shown.get("text"))).contains("Lock papers away");
        assertThat(learning.of(FEMKE).policies())
                .extracting(PolicyStanding::policy, PolicyStanding::acknowledgedAt)
                .containsExactly(tuple("clean-desk", null));

        assertThatThrownBy(() -> hall.complete(number, TASK, "finance", "hasRead", false))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Tick that you have read it.");
        assertThat(desk.acknowledge(number, true, new PersonId("anna")))
                .isEqualTo("Only they themselves can say that they have read it.");
        assertThat(desk.acknowledgement(number).isOpen()).isTrue();

        hall.clock.moveTo(hall.calendar.opensOn(hall.today().plusDays(1)));
        hall.complete(number, TASK, "finance", "hasRead", true);

        assertThat(hall.office.ends(number.value())).containsExactly("EndEvent_PolicyAcknowledged");
        assertThat(learning.of(FEMKE).policies())
                .extracting(PolicyStanding::policy, PolicyStanding::version, PolicyStanding::acknowledgedAt)
                .containsExactly(tuple("clean-desk", 1, hall.clock.instant()));
        assertThat(desk.acknowledge(number, true, FEMKE)).isEqualTo("This does not have to be acknowledged any more.");
    }

    @Test
    void whoForgetsItIsRemindedThenTheirManagerIsToldThenHumanResources() {
        hall.policies(FIRST);
        hall.round();
        var number = hall.number("finance", "clean-desk");
        var dueOn = desk.acknowledgement(number).dueOn();

        assertThat(List.of(
                        hall.due(number, "BoundaryEvent_DueSoon"),
                        hall.due(number, "BoundaryEvent_OneDayLate"),
                        hall.due(number, "BoundaryEvent_TwoDaysLate"),
                        hall.due(number, "BoundaryEvent_ThreeDaysLate")))
                .isEqualTo(Stream.of(-2, 1, 2, 3)
                        .map(days -> hall.calendar.opensOn(hall.calendar.plusWorkingDays(dueOn, days)))
                        .toList());

        hall.timer(number, "BoundaryEvent_DueSoon");
        assertThat(hall.mailed(number, "reminder")).containsExactly("finance");
        hall.timer(number, "BoundaryEvent_OneDayLate");
        assertThat(hall.mailed(number, "late")).containsExactly("finance");
        hall.timer(number, "BoundaryEvent_TwoDaysLate");
        assertThat(hall.mailed(number, "late-managers")).containsExactly("anna");
        hall.timer(number, "BoundaryEvent_ThreeDaysLate");
        assertThat(hall.mailed(number, "late-hr")).containsExactly("hr");
        assertThat(hall.office.ends(number.value()))
                .containsExactlyInAnyOrder(
                        "EndEvent_ResponsibleReminded",
                        "EndEvent_ResponsibleUrged",
                        "EndEvent_ManagerTold",
                        "EndEvent_HumanResourcesTold");
        assertThat(hall.office.hasTask(number.value(), TASK)).isTrue();
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOneThatIsOpenAndIsAskedAnew() {
        hall.policies(FIRST);
        hall.round();
        var first = hall.number("finance", "clean-desk");
        hall.policies(FIRST, SECOND);
        hall.round();

        assertThat(hall.office.ends(first.value())).containsExactly("EndEvent_VersionSuperseded");
        assertThat(hall.office.isEnded(first.value())).isTrue();
        assertThat(desk.acknowledgement(first).state()).isEqualTo(State.SUPERSEDED);
        var second = hall.number("finance", "clean-desk");
        assertThat(desk.acknowledgement(second).version()).isEqualTo(2);
        var shown = hall.shown(second, TASK, "finance");
        assertThat(String.valueOf(shown.get("link"))).contains("intranet.example/desk");
        assertThat(String.valueOf(shown.get("facts"))).contains("Screens too.");
    }

    @Test
    void whatWasAcknowledgedStaysKnownWhenANewerVersionComes() {
        hall.policies(FIRST);
        hall.round();
        hall.complete(hall.number("finance", "clean-desk"), TASK, "finance", "hasRead", true);
        hall.policies(SECOND);
        hall.round();
        hall.complete(hall.number("finance", "clean-desk"), TASK, "finance", "hasRead", true);

        assertThat(learning.of(FEMKE).policies())
                .extracting(PolicyStanding::version)
                .containsExactly(2, 1);
        assertThat(learning.of(FEMKE).policies())
                .extracting(PolicyStanding::acknowledgedAt)
                .doesNotContainNull();
    }

    @Test
    void whatIsImportedTwiceIsAskedOnce() {
        hall.policies(FIRST);
        hall.policies(FIRST);
        hall.round();
        hall.policies(FIRST);
        hall.round();
        var number = hall.number("finance", "clean-desk");
        assertThat(hall.numbers("finance", "clean-desk")).hasSize(1);

        hall.complete(number, TASK, "finance", "hasRead", true);
        hall.policies(FIRST);
        hall.round();
        assertThat(hall.numbers("finance", "clean-desk")).hasSize(1);
    }

    @Test
    void aPolicyThatIsWithdrawnOrForOthersIsNotAskedForAnyMore() {
        hall.policies(FIRST);
        hall.round();
        var number = hall.number("finance", "clean-desk");
        hall.policies(FIRST.replace(",finance,", ",hr,"));
        hall.round();

        assertThat(hall.office.ends(number.value())).containsExactly("EndEvent_AcknowledgementDropped");
        assertThat(desk.acknowledgement(number).state()).isEqualTo(State.DROPPED);
        var others = hall.number("hr", "clean-desk");

        hall.policies();
        hall.round();
        assertThat(hall.office.isEnded(others.value())).isTrue();
        assertThat(desk.acknowledgement(others).state()).isEqualTo(State.DROPPED);
    }

    @Test
    void everybodyIsAskedAFewAtATime() {
        hall.policies("one,1,One,Read.,,,,,,,,5", "two,1,Two,Read.,,,,,,,,5");
        assertThat(hall.round()).isGreaterThan(1);

        for (var person : List.of("anna", "hr", "storekeeper", "sales")) {
            assertThat(hall.numbers(person, "one")).hasSize(1);
            assertThat(hall.numbers(person, "two")).hasSize(1);
        }
    }

    @Test
    void aNewColleagueIsAskedOnceTheyBeginAndNoMoreOnceTheyLeave() {
        hall.policies("safety,1,Safety,Look around.,,,Marketing,amsterdam,,,%s,5".formatted(hall.today()));
        hall.round();
        assertThat(hall.numbers("employee", "safety"))
                .as("it is for those who begin now")
                .isEmpty();
        var noor = hall.expected("Noor de Wit", "Marketing");
        var kai = hall.expected("Kai Jong", "Sales");
        hall.round();
        assertThat(hall.numbers(noor.value(), "safety")).isEmpty();

        hall.personnel.begin(noor, hall.today());
        hall.personnel.begin(kai, hall.today());
        hall.round();
        var number = hall.number(noor.value(), "safety");
        assertThat(hall.office.hasTask(number.value(), TASK)).isTrue();
        assertThat(hall.numbers(kai.value(), "safety")).isEmpty();

        hall.personnel.leave(noor);
        hall.round();
        assertThat(hall.office.isEnded(number.value())).isTrue();
        assertThat(learning.of(noor).policies()).isEmpty();
    }

    @Test
    void theContractWithWhichSomebodyCameDecidesWhatIsForThem() {
        var temp = hall.expected("Tess Tijdelijk", "Sales");
        var other = hall.expected("Vera Vast", "Sales");
        hall.personnel.begin(temp, hall.today());
        hall.personnel.begin(other, hall.today());
        cameWith("ON-2020-99001", temp, "permanent", -400);
        cameWith("ON-2020-99002", temp, "temp", 0);
        cameWith("ON-2020-99003", other, "permanent", 0);
        try {
            hall.policies("expenses,1,Expenses,Keep receipts.,,,,,temp,,,5");
            hall.round();

            assertThat(hall.numbers(temp.value(), "expenses")).hasSize(1);
            assertThat(hall.numbers(other.value(), "expenses")).isEmpty();
        } finally {
            jdbc.update("delete from onboardings where number like 'ON-2020-99%'");
        }
    }

    private void cameWith(String number, PersonId person, String contract, int days) {
        jdbc.update(
                """
                insert into onboardings (number, name, employee, job_title, department, cost_centre, workplace, contract,
                    starts_on, announced_by, announced_at, state)
                values (?, 'Somebody', ?, 'Trainee', 'Sales', 'Sales', 'office', ?, ?, 'hr', now(), 'settled')""",
                number,
                person.value(),
                contract,
                hall.today().plusDays(days));
    }

    @Test
    void eachIsACaseForThePersonTheirSuperiorsAndTheOffices() {
        hall.trainings("lifting,Lifting,,,,finance,,10,12,30,person,no");
        hall.policies(FIRST);
        hall.round();
        for (var key : List.of("clean-desk", "lifting")) {
            var number = hall.number("finance", key).value();
            var ours = cases.stream().filter(each -> each.owns(number)).toList();
            assertThat(ours).hasSize(1);
            var procedure = ours.get(0);

            for (var reader : List.of("finance", "anna")) {
                assertThat(procedure.mayRead(number, new PersonId(reader), Set.of("employee")))
                        .isTrue();
                assertThat(found(procedure, reader, "employee", null)).containsExactly(number);
            }
            assertThat(procedure.mayRead(number, new PersonId("hr"), Set.of("hr")))
                    .isTrue();
            assertThat(procedure.mayRead(number, new PersonId("sales"), Set.of("employee")))
                    .isFalse();
            assertThat(found(procedure, "sales", "employee", null)).isEmpty();
            assertThat(found(procedure, "hr", "hr", "nothing%like_it")).isEmpty();
            assertThat(found(procedure, "hr", "hr", number.toLowerCase(Locale.ROOT)))
                    .containsExactly(number);
            assertThat(procedure.summary(number).subject()).endsWith(": Femke Bakker");
            assertThat(new String(procedure.dossier(number, FEMKE), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }

    private static List<String> found(Cases procedure, String reader, String group, String words) {
        return procedure
                .find(new CaseSearch(words, List.of(), false, null, 10), new PersonId(reader), Set.of(group))
                .stream()
                .map(CaseLine::reference)
                .toList();
    }

    @Test
    void superiorsSeeInTheirTeamWhatTheirPeopleHaveToReadAndFollow() {
        hall.policies(FIRST);
        hall.trainings("lifts,Working at heights,Finance,,,,,20,12,30,person,no");
        hall.round();
        var policy = hall.number("finance", "clean-desk").value();
        var training = hall.number("finance", "lifts").value();
        var kinds = superiors.stream().map(TeamTasks::kind).toList();

        assertThat(openTasks.of("finance", new OpenTasks.Scope(kinds, "none", Set.of()), 100))
                .extracting(OpenTask::reference)
                .contains(policy, training);
        assertThat(of(policy))
                .isEqualTo(new TeamCase("Clean desk, version 1: Femke Bakker", Set.of(new PersonId("finance"))));
        assertThat(of(training))
                .isEqualTo(new TeamCase("Working at heights: Femke Bakker", Set.of(new PersonId("finance"))));
    }

    private TeamCase of(String reference) {
        return superiors.stream()
                .flatMap(each -> each.cases(List.of(reference)).values().stream())
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> found.get(0)));
    }

    @Test
    void humanResourcesAndAuditorsReadWhoHasReadWhat() {
        hall.policies(FIRST.replace("Clean desk", "=1+1"));
        hall.round();
        var number = hall.number("finance", "clean-desk");
        hall.clock.advance(Duration.ofMinutes(1));
        hall.complete(number, TASK, "finance", "hasRead", true);

        for (var reader : List.of("hr", "auditor", "office", "admin")) {
            var file = OfficeClient.demo(port, reader).get("/api/learning/policies.csv");
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.body().lines())
                    .contains("policy,version,title,employee,name,asked_at,due_on,state,ended_at,reference")
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("clean-desk,1,'=1+1,finance,Femke Bakker,")
                            .contains(",acknowledged,")
                            .endsWith("," + number));
        }
        var refused = OfficeClient.demo(port, "employee").get("/api/learning/policies.csv");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).startsWith("These lists are for human resources");
    }
}
