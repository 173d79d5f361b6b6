package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.tasks.OpenTasks;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.probation.DecisionDesk;
import org.officeflow.onboarding.probation.Escalation;
import org.officeflow.onboarding.probation.Probation;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.onboarding.probation.ProbationNumber;
import org.officeflow.onboarding.probation.ProbationState;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.officeflow.onboarding.probation.process.ProbationContract;
import org.officeflow.onboarding.process.OnboardingNews;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.tasklist.CardFacts;
import org.officeflow.tasklist.TaskDocuments;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/** Noor de Wit reports to Mark de Boer, he to Sanne Kuipers; Hanneke Vos is human resources. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbationTest {

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private DecisionDesk decisions;

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private IssuedItems issued;

    @Autowired
    private ProbationDesk desk;

    @Autowired
    private ReviewDesk reviews;

    @Autowired
    private OnboardingNews news;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CardFacts cards;

    @Autowired
    private List<TeamTasks> superiors;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private TaskDocuments documents;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MovableClock clock;

    private OnboardingNumber onboarding;
    private String number;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        clock.reset();
        hire.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(hire.office.repository, ProbationContract.PROCESS))
                .isEmpty();
    }

    private void arrive() {
        begun(settling.arrive());
    }

    private void arriveForOneMonth() {
        begun(settling.arriveWithProbation(1));
    }

    private void begun(OnboardingNumber arrived) {
        onboarding = arrived;
        number = SettlingOffice.probation(arrived);
    }

    private Probation probation() {
        return desk.probation(new ProbationNumber(number));
    }

    @Test
    void whoeverIsConfirmedStays() {
        arrive();
        var one = probation();
        assertThat(one.endsOn())
                .as("the last day of two months belongs to them")
                .isEqualTo(one.startsOn().plusMonths(2).minusDays(1));
        assertThat(told(onboarding.value())).contains("Probation until " + one.endsOn());

        decide("manager", "confirm");

        assertThat(probation().state()).isEqualTo(ProbationState.CONFIRMED);
        assertThat(hire.office.ends(number)).contains("EndEvent_ProbationDecided", "EndEvent_ColleagueConfirmed");
        assertThat(hire.office.isEnded(number)).isTrue();
        assertThat(receivers("confirmed")).hasSize(1);
        assertThat(told(onboarding.value())).contains("The probation is over");
        desk.undecided(probation().number());
        desk.escalate(probation().number(), Escalation.HUMAN_RESOURCES);
        assertThat(probation().state()).as("what is decided stays").isEqualTo(ProbationState.CONFIRMED);
        assertThat(probation().escalation()).isEqualTo(Escalation.NONE);
        assertThat(told(number)).contains("Decided that they stay");
        assertThat(decisions.confirm(probation().number(), new PersonId("manager")))
                .startsWith("The probation is over");
    }

    @Test
    void aProbationThatIsBegunTwiceIsBegunOnce() {
        arrive();
        assertThat(desk.begin(onboarding, 2)).isEqualTo(probation().number());
        assertThat(told(number))
                .containsOnlyOnce("Probation until " + probation().endsOn());
    }

    @Test
    void reviewsAreHeldOnTheirDaysAndTheColleagueAcknowledgesWhatIsAgreedOn() {
        arrive();
        var employee = settling.employee(onboarding);
        var planned = reviews.reviews(probation().number());
        assertThat(jobs("IntermediateEvent_ReviewDay"))
                .containsExactlyInAnyOrderElementsOf(planned.stream()
                        .map(review -> calendar.opensOn(review.plannedOn()))
                        .toList());

        settling.nextTimer(number, "IntermediateEvent_ReviewDay");
        var review = task(ProbationContract.REVIEW_COLLEAGUE);
        assertThat(review.getAssignee()).isEqualTo("manager");
        assertThat(receivers("review-0-0")).containsExactly("manager@lindehof.example");
        settling.complete(
                number,
                ProbationContract.REVIEW_COLLEAGUE,
                "manager",
                "course",
                "partly",
                "agreements",
                "A course in layout.",
                "concerns",
                "Often late.");

        var agreements = task(ProbationContract.ACKNOWLEDGE_AGREEMENTS);
        assertThat(agreements.getAssignee()).isEqualTo(employee);
        assertThat(settling.shown(employee, agreements))
                .contains("A course in layout.", "Mark de Boer")
                .doesNotContain("Often late.");
        assertThatThrownBy(() -> hire.office.as("admin", () -> {
                    hire.office.tasks.complete(agreements.getId());
                    return null;
                }))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Noor de Wit acknowledges this themselves.");
        settling.complete(
                number, ProbationContract.ACKNOWLEDGE_AGREEMENTS, employee, "reply", "The train is often late, too.");

        assertThat(settling.shown("manager", task(ProbationContract.DECIDE_ON_PROBATION)))
                .contains("Often late.", "A course in layout.", "The train is often late, too.");
        var held = reviews.reviews(probation().number()).get(0);
        assertThat(held.heldBy()).isEqualTo(new PersonId("manager"));
        assertThat(held.acknowledgedAt()).isNotNull();
        while (!jobs("IntermediateEvent_ReviewDay").isEmpty()) {
            settling.nextTimer(number, "IntermediateEvent_ReviewDay");
            settling.complete(
                    number,
                    ProbationContract.REVIEW_COLLEAGUE,
                    "manager",
                    "course",
                    "well",
                    "agreements",
                    "Go on like this.");
            settling.complete(number, ProbationContract.ACKNOWLEDGE_AGREEMENTS, employee);
        }
        assertThat(hire.office.ends(number)).contains("EndEvent_ReviewsHeld");
    }

    @Test
    void nothingThatManagersWriteIsSeenByOthers() {
        arrive();
        settling.nextTimer(number, "IntermediateEvent_ReviewDay");
        settling.complete(
                number,
                ProbationContract.REVIEW_COLLEAGUE,
                "manager",
                "course",
                "not-well",
                "agreements",
                "A course in layout.",
                "concerns",
                "Often late.");
        settling.complete(
                number,
                ProbationContract.DECIDE_ON_PROBATION,
                "manager",
                "probationDecision",
                "end",
                "leavesOn",
                probation().endsOn().toString(),
                "decisionReason",
                "It does not fit.");

        var everythingElse = hire.office.runtime.createVariableInstanceQuery().unlimitedList().stream()
                        .map(variable -> variable.getValue() + "")
                        .toList()
                        .toString()
                + timeline.of(number).stream()
                        .map(entry -> entry.what() + entry.detail())
                        .toList()
                + timeline.of(onboarding.value()).stream()
                        .map(entry -> entry.what() + entry.detail())
                        .toList()
                + outbox.ofReference(number)
                + outbox.ofReference(onboarding.value());
        assertThat(everythingElse).doesNotContain("Often late", "A course in layout", "does not fit");
        assertThat(told(number).toString() + told(onboarding.value()))
                .as("the colleague reads the one, many people the other")
                .doesNotContain("end");
        assertThat(settling.shown("hr", task(ProbationContract.AGREE_TO_END)))
                .contains("Often late.", "It does not fit.");
        var follow = hire.office.task(onboarding.value(), "UserTask_FollowOnboarding");
        assertThat(settling.shown("hr", follow)).doesNotContain("Often late", "does not fit");
    }

    @Test
    void superiorsOfWhoeverDecidesSeeNothingOfItInTheirTeam() {
        arrive();
        var procedure = superiors.stream()
                .filter(each -> each.kind().equals("employee-onboarding"))
                .findFirst()
                .orElseThrow();

        assertThat(openTasks.of("manager", scope(Set.of()), 100))
                .extracting(task -> task.element())
                .contains(ProbationContract.DECIDE_ON_PROBATION);
        assertThat(openTasks.of("manager", scope(procedure.keptBack()), 100))
                .extracting(task -> task.element())
                .doesNotContain(ProbationContract.DECIDE_ON_PROBATION);
    }

    private static OpenTasks.Scope scope(Set<String> keptBack) {
        return new OpenTasks.Scope(Set.of("employee-onboarding"), "", keptBack);
    }

    @Test
    void whatManagersAttachIsNotForTheColleague() {
        arrive();
        var employee = settling.employee(onboarding);
        settling.nextTimer(number, "IntermediateEvent_ReviewDay");
        settling.complete(
                number,
                ProbationContract.REVIEW_COLLEAGUE,
                "manager",
                "course",
                "well",
                "agreements",
                "Go on like this.");
        var decision = task(ProbationContract.DECIDE_ON_PROBATION);
        var agreements = task(ProbationContract.ACKNOWLEDGE_AGREEMENTS);
        hire.office.as(
                "manager",
                () -> documents.attach(decision.getId(), "doubts.txt", "Often late.".getBytes(StandardCharsets.UTF_8)));

        assertThat(hire.office.as("manager", () -> documents.of(decision.getId())))
                .hasValueSatisfying(papers -> assertThat(papers).hasSize(1));
        assertThat(hire.office.as(employee, () -> documents.of(agreements.getId())))
                .hasValueSatisfying(papers -> assertThat(papers).isEmpty());
        assertThat(cards.of(List.of(decision.getProcessInstanceId())))
                .hasEntrySatisfying(decision.getProcessInstanceId(), card -> assertThat(card.subject())
                        .isEqualTo(
                                "Probation of Noor de Wit until " + probation().endsOn()));
    }

    @Test
    void aProbationIsExtendedOnceAndNotBeyondTheLaw() {
        arriveForOneMonth();
        var first = probation();
        settling.nextTimer(number, "IntermediateEvent_ReviewDay");
        var most = first.startsOn().plusMonths(2).minusDays(1);
        assertThat(first.latestEnd()).isEqualTo(most);
        refusedExtension(most.plusDays(1), "A reason.", "The new last day is after " + first.endsOn());
        refusedExtension(first.endsOn(), "A reason.", "The new last day is after " + first.endsOn());
        refusedExtension(most, null, "Say why.");

        extend(most, "More time to learn.");

        assertThat(probation().endsOn()).isEqualTo(most);
        assertThat(probation().extendedFrom()).isEqualTo(first.endsOn());
        assertThat(jobs("BoundaryEvent_LastDayOver"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(most, 1)));
        assertThat(jobs("IntermediateEvent_ThirtyDays")).hasSize(1);
        assertThat(hire.office.hasTask(number, ProbationContract.REVIEW_COLLEAGUE))
                .as("what was not held is planned anew")
                .isFalse();
        assertThat(reviews.reviews(first.number()).stream().filter(review -> review.round() == 1))
                .isNotEmpty();
        assertThat(receivers("extended")).hasSize(2).contains("hr@lindehof.example");
        assertThat(told(onboarding.value())).contains("Probation until " + most);

        refusedExtension(most.plusDays(1), "Again.", "What do you decide?");
        assertThat(decisions.extend(probation().number(), most.plusDays(1), "Again.", new PersonId("manager")))
                .startsWith("It was extended already");
        decide("manager", "confirm");
        assertThat(probation().state()).isEqualTo(ProbationState.CONFIRMED);
    }

    @Test
    void afterAnExtensionNoReminderIsSentWhoseDayHadPassed() {
        arriveForOneMonth();
        clock.moveTo(calendar.opensOn(hire.inWorkingDays(10)));
        extend(probation().endsOn().plusDays(7), "More time to learn.");
        assertThat(settling.shown("manager", task(ProbationContract.DECIDE_ON_PROBATION)))
                .as("once only, however long the law lets it be")
                .doesNotContain("Extend the probation once");

        settling.timer(number, "IntermediateEvent_ThirtyDays");

        assertThat(receivers("ServiceTask_FirstReminder")).isEmpty();
    }

    @Test
    void whoeverMayNotConfirmMayNeitherExtendNorProposeAnEnd() {
        arriveForOneMonth();
        var one = probation();
        var sanne = new PersonId("sanne");
        assertThat(decisions.extend(one.number(), one.latestEnd(), "More time to learn.", sanne))
                .startsWith("Noor de Wit is managed by Mark de Boer now");
        assertThat(decisions.proposeEnd(one.number(), one.endsOn(), "It does not fit.", sanne))
                .startsWith("Noor de Wit is managed by Mark de Boer now");
        assertThat(probation()).isEqualTo(one);
    }

    @Test
    void aProbationThatIsAsLongAsTheLawLetsItBeIsNotExtended() {
        arrive();
        var later = probation().endsOn().plusDays(1);
        refusedExtension(later, "A reason.", "What do you decide?");
        assertThat(decisions.extend(probation().number(), later, "A reason.", new PersonId("manager")))
                .startsWith("A longer probation is not allowed by law");
        assertThat(settling.shown("manager", task(ProbationContract.DECIDE_ON_PROBATION)))
                .contains("It cannot be extended any more.", "They stay", "End the employment")
                .doesNotContain("Extend the probation once");
    }

    @Test
    void toAnEndASecondPersonAgrees() {
        arrive();
        var last = probation().endsOn();
        refusedEnd(last.plusDays(1), "It does not fit.", "The last day at work is between");
        refusedEnd(hire.today().minusDays(1), "It does not fit.", "The last day at work is between");
        refusedEnd(last, null, "Say why.");
        proposeEnd("manager", last);
        assertThat(receivers(task(ProbationContract.AGREE_TO_END).getId())).containsExactly("hr@lindehof.example");
        assertThatThrownBy(() -> settling.completeAnyhow(
                        number, ProbationContract.AGREE_TO_END, "manager", "endAgreement", "agreed"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("You proposed it: somebody else agrees to it or not.");
        assertThatThrownBy(() -> settling.completeAnyhow(
                        number, ProbationContract.AGREE_TO_END, "sanne", "endAgreement", "agreed"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Human resources agree to an end.");
        assertThatThrownBy(() -> agree("hr", "refused"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Say why.");
        settling.complete(
                number,
                ProbationContract.AGREE_TO_END,
                "hr",
                "endAgreement",
                "refused",
                "decisionReason",
                "There was no review.");
        assertThat(task(ProbationContract.DECIDE_ON_PROBATION).getAssignee()).isEqualTo("manager");
        assertThat(settling.shown("manager", task(ProbationContract.DECIDE_ON_PROBATION)))
                .contains("There was no review.");

        proposeEnd("manager", last);
        agree("hr", "agreed");
        assertThat(probation().state()).isEqualTo(ProbationState.ENDED);
        assertThat(told(number)).contains("The employment ends on " + last);
        assertThat(told(onboarding.value())).contains("The probation is over");
        assertThat(settling.shown("hr", task(ProbationContract.ARRANGE_LEAVING)))
                .contains("The employment ends on " + last);

        settling.complete(number, ProbationContract.ARRANGE_LEAVING, "hr", "settlement", "A letter was sent.");
        assertThat(hire.office.ends(number)).contains("EndEvent_EndAgreed", "EndEvent_EmploymentEnded");
        assertThat(hire.office.isEnded(SettlingOffice.checkIn(onboarding, 30)))
                .as("nobody asks how it goes any more")
                .isTrue();
        assertThat(reviews.decisions(probation().number()))
                .extracting(decision -> decision.kind())
                .containsExactly("end-proposed", "end-refused", "end-proposed", "end-agreed", "settled");
    }

    @Test
    void anEndOnADayThatHasPassedIsNotAgreedTo() {
        arrive();
        proposeEnd("manager", hire.today());
        clock.moveTo(calendar.opensOn(hire.today().plusDays(1)));

        assertThatThrownBy(() -> agree("hr", "agreed"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith("The proposed last day at work");
    }

    @Test
    void whileAnEndIsProposedWhoeverAgreesToItIsReminded() {
        arrive();
        proposeEnd("manager", probation().endsOn());
        onItsDay("IntermediateEvent_ThirtyDays");
        assertThat(receivers("ServiceTask_FirstReminder")).containsExactly("hr@lindehof.example");
    }

    @Test
    void whoeverHasToDecideIsRemindedAndThenOthersMayToo() {
        arrive();
        onItsDay("IntermediateEvent_ThirtyDays");
        onItsDay("IntermediateEvent_FourteenDays");
        assertThat(receivers("ServiceTask_FirstReminder")).containsExactly("manager@lindehof.example");
        assertThat(receivers("ServiceTask_SecondReminder")).containsExactly("manager@lindehof.example");
        refused("sanne", "confirm", "Noor de Wit is managed by Mark de Boer now: they do this.");
        onItsDay("IntermediateEvent_SevenDays");
        onItsDay("IntermediateEvent_ThreeWorkingDays");
        offeredTo(ProbationContract.DECIDE_ON_PROBATION, "manager", "sanne");
        assertThat(receivers("superior"))
                .containsExactlyInAnyOrder("manager@lindehof.example", "sanne@lindehof.example");
        refused("hr", "confirm", "Noor de Wit is managed by Mark de Boer now: they do this.");
        onItsDay("IntermediateEvent_OneWorkingDay");
        assertThat(receivers("human_resources"))
                .containsExactlyInAnyOrder("manager@lindehof.example", "sanne@lindehof.example", "hr@lindehof.example");
        assertThat(hire.office.ends(number)).contains("EndEvent_EverybodyTold");
        assertThat(probation().state()).isEqualTo(ProbationState.RUNNING);

        decide("sanne", "confirm");
        assertThat(probation().state()).isEqualTo(ProbationState.CONFIRMED);
    }

    @Test
    void whenHumanResourcesProposeAnEndSomebodyElseAgrees() {
        arrive();
        onItsDay("IntermediateEvent_ThirtyDays");
        onItsDay("IntermediateEvent_FourteenDays");
        onItsDay("IntermediateEvent_SevenDays");
        onItsDay("IntermediateEvent_ThreeWorkingDays");
        onItsDay("IntermediateEvent_OneWorkingDay");

        proposeEnd("hr", probation().endsOn());
        assertThat(receivers(task(ProbationContract.AGREE_TO_END).getId()))
                .containsExactlyInAnyOrder("anna@lindehof.example", "willem@lindehof.example");
        settling.complete(
                number,
                ProbationContract.AGREE_TO_END,
                "willem",
                "endAgreement",
                "refused",
                "decisionReason",
                "Their manager has not been asked.");
        assertThat(task(ProbationContract.DECIDE_ON_PROBATION).getAssignee())
                .as("everybody who had joined still may")
                .isNull();
        proposeEnd("sanne", probation().endsOn());
        agree("hr", "agreed");
        assertThat(probation().state()).isEqualTo(ProbationState.ENDED);
    }

    @Test
    void remindersAndDeadlinesComeOnTheirDays() {
        arrive();
        var end = probation().endsOn();
        assertThat(jobs("IntermediateEvent_ThirtyDays")).containsExactly(opensAtOrBefore(end.minusDays(30)));
        assertThat(task(ProbationContract.DECIDE_ON_PROBATION).getDueDate())
                .isEqualTo(Date.from(calendar.closesOn(end)));
        assertThat(jobs("BoundaryEvent_LastDayOver"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(end, 1)));
        onItsDay("IntermediateEvent_ThirtyDays");
        assertThat(jobs("IntermediateEvent_FourteenDays")).containsExactly(opensAtOrBefore(end.minusDays(14)));
        onItsDay("IntermediateEvent_FourteenDays");
        assertThat(jobs("IntermediateEvent_SevenDays")).containsExactly(opensAtOrBefore(end.minusDays(7)));
        onItsDay("IntermediateEvent_SevenDays");
        assertThat(jobs("IntermediateEvent_ThreeWorkingDays"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(end, -3)));
        onItsDay("IntermediateEvent_ThreeWorkingDays");
        assertThat(jobs("IntermediateEvent_OneWorkingDay"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(end, -1)));
    }

    /** The days beside a Wednesday are working days, too. */
    @Test
    void remindersAreCountedBackFromTheLastDay() {
        arriveForOneMonth();
        var end = probation().latestEnd().with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
        extend(end, "More time to learn.");

        assertThat(jobs("IntermediateEvent_ThirtyDays")).containsExactly(opensAtOrBefore(end.minusDays(30)));
        onItsDay("IntermediateEvent_ThirtyDays");
        assertThat(jobs("IntermediateEvent_FourteenDays")).containsExactly(opensAtOrBefore(end.minusDays(14)));
        onItsDay("IntermediateEvent_FourteenDays");
        assertThat(jobs("IntermediateEvent_SevenDays")).containsExactly(opensAtOrBefore(end.minusDays(7)));
    }

    @Test
    void theLengthOfTheContractSaysHowLongAProbationMayLast() {
        var first = hire.inWorkingDays(20);
        begun(settling.arriveWithProbation(
                1,
                "contract",
                "fixed-term",
                "endsOn",
                first.plusMonths(24).minusDays(1).toString()));
        assertThat(probation().latestEnd()).isEqualTo(first.plusMonths(2).minusDays(1));
    }

    private Instant opensAtOrBefore(LocalDate day) {
        return calendar.opensOn(calendar.isWorkingDay(day) ? day : calendar.lastWorkingDayBefore(day));
    }

    @Test
    void aReminderWhoseDayHadPassedIsNotSent() {
        arriveForOneMonth();
        settling.timer(number, "IntermediateEvent_ThirtyDays");
        assertThat(receivers("ServiceTask_FirstReminder")).isEmpty();
    }

    @Test
    void nobodyIsConfirmedBySilence() {
        arrive();
        onItsDay("BoundaryEvent_LastDayOver");

        assertThat(probation().state()).isEqualTo(ProbationState.UNDECIDED);
        assertThat(hire.office.hasTask(number, ProbationContract.DECIDE_ON_PROBATION))
                .isFalse();
        assertThat(receivers("undecided")).containsExactly("hr@lindehof.example");
        assertThat(settling.shown("hr", task(ProbationContract.SETTLE_UNDECIDED)))
                .contains("nobody has decided");
        settling.complete(number, ProbationContract.SETTLE_UNDECIDED, "hr", "settlement", "Talked with both.");
        assertThat(hire.office.ends(number)).contains("EndEvent_ProbationUndecided");
        assertThat(probation().state()).as("it stays undecided for ever").isEqualTo(ProbationState.UNDECIDED);
    }

    @Test
    void onTheDayAfterTheLastNothingIsDecidedAnyMore() {
        arrive();
        clock.moveTo(calendar.opensOn(probation().endsOn().plusDays(1)));
        refused(
                "manager",
                "confirm",
                "The probation is over; its last day was " + probation().endsOn());
    }

    @Test
    void thePresentManagerDecidesAndNoFormerOne() {
        arrive();
        settling.reportTo(onboarding, new PersonId("sanne"));
        refused("manager", "confirm", "Noor de Wit is managed by Sanne Kuipers now: they do this.");

        onItsDay("IntermediateEvent_ThirtyDays");
        assertThat(task(ProbationContract.DECIDE_ON_PROBATION).getAssignee()).isEqualTo("sanne");
        assertThat(receivers("ServiceTask_FirstReminder")).containsExactly("sanne@lindehof.example");
        decide("sanne", "confirm");
        assertThat(probation().state()).isEqualTo(ProbationState.CONFIRMED);
    }

    @Test
    void aLateReviewIsRemindedOfAndGoesToThePresentManager() {
        arrive();
        settling.nextTimer(number, "IntermediateEvent_ReviewDay");
        var planned = reviews.reviews(probation().number()).get(0).plannedOn();
        var late = calendar.opensOn(calendar.plusWorkingDays(planned, 5));
        assertThat(jobs("BoundaryEvent_ReviewLate")).containsExactly(late);
        assertThat(task(ProbationContract.REVIEW_COLLEAGUE).getDueDate()).isEqualTo(Date.from(late));
        settling.reportTo(onboarding, new PersonId("sanne"));
        assertThatThrownBy(() -> review("manager"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Noor de Wit is managed by Sanne Kuipers now: they do this.");

        onItsDay("BoundaryEvent_ReviewLate");
        assertThat(task(ProbationContract.REVIEW_COLLEAGUE).getAssignee()).isEqualTo("sanne");
        assertThat(receivers("late-review")).containsExactly("sanne@lindehof.example");
        assertThat(hire.office.ends(number)).contains("EndEvent_ManagerReminded");
    }

    @Test
    void nobodyDecidesOnThemselves() {
        arrive();
        var employee = settling.employee(onboarding);
        refused(employee, "confirm", "This is about you: somebody else does it.");
        settling.nextTimer(number, "IntermediateEvent_ReviewDay");
        assertThatThrownBy(() -> review(employee))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("This is about you: somebody else does it.");
        proposeEnd("manager", probation().endsOn());
        assertThat(decisions.agreeToEnd(probation().number(), new PersonId(employee)))
                .startsWith("This is about you");
    }

    @Test
    void aColleagueOfHumanResourcesFindsNoTaskOfTheirOwnProbation() {
        arrive();
        var employee = settling.employee(onboarding);
        hire.join(employee, Group.HR);
        proposeEnd("manager", probation().endsOn());

        offeredTo(ProbationContract.AGREE_TO_END, "hr");
        agree("hr", "agreed");
        offeredTo(ProbationContract.ARRANGE_LEAVING, "hr");
        var task = task(ProbationContract.ARRANGE_LEAVING);
        assertThat(hire.office.as(employee, () -> documents.of(task.getId()))).isEmpty();
        assertThat(hire.office.as("hr", () -> documents.of(task.getId()))).isPresent();
        assertThat(desk.settled(probation().number(), "I have arranged it.", new PersonId(employee)))
                .startsWith("This is about you");
    }

    @Test
    void whereNobodyElseIsInHumanResourcesManagingDirectorsSettleIt() {
        arrive();
        hire.joinAlone(settling.employee(onboarding), Group.HR);
        onItsDay("BoundaryEvent_LastDayOver");

        offeredTo(ProbationContract.SETTLE_UNDECIDED, "anna", "willem");
    }

    @Test
    void withoutManagerTheOthersOfHumanResourcesDecide() {
        arrive();
        hire.join(settling.employee(onboarding), Group.HR);
        proposeEnd("manager", probation().endsOn());
        settling.withoutManager(onboarding);
        settling.complete(
                number,
                ProbationContract.AGREE_TO_END,
                "hr",
                "endAgreement",
                "refused",
                "decisionReason",
                "There was no review.");

        offeredTo(ProbationContract.DECIDE_ON_PROBATION, "hr");
        decide("hr", "confirm");
        assertThat(probation().state()).isEqualTo(ProbationState.CONFIRMED);
    }

    @Test
    void withoutManagerHumanResourcesHoldTheReviews() {
        arrive();
        settling.withoutManager(onboarding);
        settling.nextTimer(number, "IntermediateEvent_ReviewDay");
        settling.complete(
                number, ProbationContract.REVIEW_COLLEAGUE, "hr", "course", "well", "agreements", "Go on like this.");
        assertThat(reviews.reviews(probation().number()).get(0).heldBy()).isEqualTo(new PersonId("hr"));
    }

    private void review(String person) {
        settling.completeAnyhow(
                number, ProbationContract.REVIEW_COLLEAGUE, person, "course", "well", "agreements", "Go on like this.");
    }

    private void offeredTo(String step, String... people) {
        assertThat(task(step).getAssignee()).isNull();
        assertThat(hire.offeredTo(task(step))).containsExactlyInAnyOrder(people);
    }

    @Test
    void whoeverLeavesIsNotDecidedOn() {
        arrive();
        news.leaving(onboarding);

        assertThat(probation().state()).isEqualTo(ProbationState.LEFT);
        assertThat(hire.office.ends(number)).contains("EndEvent_ColleagueLeft");
        assertThat(hire.office.isEnded(number)).isTrue();
        news.leaving(onboarding);
        hire.doEverything(onboarding);
        hire.runSteps(onboarding);
        assertThat(hire.office.ends(onboarding.value())).contains("EndEvent_ColleagueSettled");
    }

    /** The step that begins the probation waits for its turn while they leave: nobody listens. */
    @Test
    void whoeverLeavesBeforeItsFirstStepIsNotDecidedOn() {
        var person = leave.onboarded();
        begun(issued.unfinished(person).get(0));
        var leaving = leave.announce(person);
        clock.moveTo(calendar.opensOn(leave.lastDay().plusDays(1)));
        leave.lastDayIsOver(leaving);

        leave.runEverything();

        assertThat(probation().state()).isEqualTo(ProbationState.LEFT);
        assertThat(hire.office.ends(number)).containsExactly("EndEvent_ColleagueLeft");
        assertThat(hire.office.isEnded(onboarding.value())).isTrue();
        leave.forget();
    }

    private void onItsDay(String element) {
        var due = jobs(element);
        assertThat(due).hasSize(1);
        assertThat(hire.isOfficeTime(due.get(0))).isTrue();
        clock.moveTo(due.get(0));
        settling.timer(number, element);
    }

    private List<Instant> jobs(String element) {
        return settling.timers(number, element);
    }

    private Task task(String step) {
        return hire.office.task(number, step);
    }

    private void decide(String person, String decision) {
        settling.complete(number, ProbationContract.DECIDE_ON_PROBATION, person, "probationDecision", decision);
    }

    private void refused(String person, String decision, String because) {
        assertThatThrownBy(() -> settling.completeAnyhow(
                        number, ProbationContract.DECIDE_ON_PROBATION, person, "probationDecision", decision))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith(because);
        assertThat(probation().state()).isEqualTo(ProbationState.RUNNING);
    }

    private void extend(LocalDate to, String reason) {
        settling.complete(
                number,
                ProbationContract.DECIDE_ON_PROBATION,
                "manager",
                "probationDecision",
                "extend",
                "newLastDay",
                to.toString(),
                "decisionReason",
                reason);
    }

    private void refusedExtension(LocalDate to, String reason, String because) {
        assertThatThrownBy(() -> extend(to, reason))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith(because);
    }

    private void proposeEnd(String person, LocalDate leavesOn) {
        settling.complete(
                number,
                ProbationContract.DECIDE_ON_PROBATION,
                person,
                "probationDecision",
                "end",
                "leavesOn",
                leavesOn.toString(),
                "decisionReason",
                "It does not fit.");
    }

    private void refusedEnd(LocalDate leavesOn, String reason, String because) {
        assertThatThrownBy(() -> settling.complete(
                        number,
                        ProbationContract.DECIDE_ON_PROBATION,
                        "manager",
                        "probationDecision",
                        "end",
                        "leavesOn",
                        leavesOn.toString(),
                        "decisionReason",
                        reason))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith(because);
    }

    private void agree(String person, String agreement) {
        settling.complete(number, ProbationContract.AGREE_TO_END, person, "endAgreement", agreement);
    }

    private List<String> told(String reference) {
        return timeline.of(reference).stream().map(entry -> entry.what()).toList();
    }

    private List<String> receivers(String key) {
        return outbox.ofReference(number).stream()
                .filter(mail -> mail.key().contains("-" + key + "-"))
                .map(mail -> mail.to().get(0).address())
                .toList();
    }
}
