package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.testing.OfficeTest;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferKind;
import org.officeflow.transfer.TransferResult;
import org.officeflow.transfer.TransferState;
import org.officeflow.transfer.TransferWish;
import org.officeflow.transfer.process.EmployeeTransferContract;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class AnnouncedTransferTest {

    private static final PersonId BRAM = new PersonId("colleague");

    @Autowired
    private TransferOffice move;

    @Autowired
    private TransferDesk desk;

    @Autowired
    private Personnel personnel;

    @BeforeEach
    void rememberWhatLiesThere() {
        move.leave.hire.rememberStock();
    }

    @AfterEach
    void nobodyMoved() {
        move.forget();
    }

    private void refused(String by, String why, Object... others) {
        var result = desk.announce(read(move.wish(BRAM, others)), new PersonId(by));
        assertThat(result).isInstanceOf(TransferResult.Refused.class);
        assertThat(((TransferResult.Refused) result).reasons())
                .anySatisfy(reason -> assertThat(reason).contains(why));
    }

    /** What the form would send, past what it offers. */
    private static TransferWish read(Map<String, Object> wish) {
        return new TransferWish(
                new PersonId(String.valueOf(wish.get("person"))),
                TransferKind.TRANSFER,
                (String) wish.get("jobTitle"),
                (String) wish.get("department"),
                (String) wish.get("site"),
                wish.containsKey("workplace") ? Workplace.of((String) wish.get("workplace")) : null,
                wish.containsKey("manager") ? new PersonId((String) wish.get("manager")) : null,
                wish.containsKey("costCentre") ? new CostCentreId((String) wish.get("costCentre")) : null,
                LocalDate.parse((String) wish.get("effectiveOn")),
                (String) wish.get("transferReason"));
    }

    @Test
    void theirManagersTheirNewOneAndHumanResourcesAnnounceIt() {
        for (var by : List.of("hr", "manager", "sanne", "anna", "it")) {
            var number = move.begin(by, move.wish(BRAM, "manager", "it"));
            assertThat(desk.transfer(number).announcedBy()).isEqualTo(new PersonId(by));
            move.forget();
            move.leave.hire.rememberStock();
        }
        refused("facilities", "does not report to you and does not come to you");
        refused("colleague", "your own transfer");
    }

    @Test
    void whatNobodySaysStays() {
        var number = move.announce(BRAM, "department", "", "manager", "");
        var one = desk.transfer(number);
        assertThat(one.work().department()).isEqualTo("Marketing");
        assertThat(one.work().manager()).isEqualTo(new PersonId("manager"));
        assertThat(one.work().site()).isEqualTo("amsterdam");
        assertThat(one.work().workplace()).isEqualTo(Workplace.OFFICE);
        assertThat(one.work().costCentre().value()).isEqualTo("Marketing");
        assertThat(one.work().jobTitle()).isEqualTo("Bookkeeper");
        assertThat(one.state()).isEqualTo(TransferState.ASKED);
    }

    @Test
    void refusedInWords() {
        refused("hr", "Nobody here has the login nobody-here", "person", "nobody-here");
        refused("hr", "Bram Mulder cannot be their own manager", "manager", "colleague");
        refused("hr", "does not work here and cannot be a manager", "manager", "nobody-here");
        refused("hr", "There is no department Nowhere", "department", "Nowhere");
        refused("hr", "There is no cost centre Nowhere", "costCentre", "Nowhere");
        refused("hr", "There is no site atlantis", "site", "atlantis");
        refused(
                "hr",
                "has passed",
                "effectiveOn",
                move.leave.hire.today().minusDays(1).toString());
        refused(
                "hr",
                "two years away",
                "effectiveOn",
                move.leave.hire.today().plusYears(3).toString());
        refused("hr", "Nothing would change for Bram Mulder", "department", "", "manager", "", "jobTitle", "");
        refused(
                "hr",
                "Nothing would change",
                "department",
                "Marketing",
                "manager",
                "manager",
                "jobTitle",
                "Copywriter",
                "site",
                "amsterdam",
                "workplace",
                "office",
                "costCentre",
                "Marketing");
        refused("hr", "Say why", "transferReason", " ");
    }

    @Test
    void nobodyReportsToSomebodyBelowThem() {
        assertThatThrownBy(() -> move.begin("hr", move.wish(new PersonId("sanne"), "manager", "colleague")))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("Bram Mulder reports to Sanne Kuipers");
    }

    @Test
    void onceAtATime() {
        var number = move.announce(BRAM);
        assertThatThrownBy(() -> move.begin("hr", move.wish(BRAM, "department", "Sales")))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("is changing work already: " + number);
        assertThat(move.leave
                        .office
                        .tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whoeverHasNotBegunIsChangedInTheirOnboarding() {
        var number = move.leave.hire.announce(
                "people",
                List.of(Map.of("employee", "colleague", "name", "Bram Mulder", "jobTitle", "Copywriter")),
                "buddy",
                "");
        assertThatThrownBy(() -> move.begin("hr", move.wish(BRAM)))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("has not begun yet: change it there, " + number);
    }

    @Test
    void nobodyChangesWorkOnOrAfterTheirLastDay() {
        var person = move.leave.longHere();
        move.leave.announce(person, "lastDay", move.leave.hire.inWorkingDays(20).toString());
        assertThatThrownBy(() -> move.begin("hr", move.wish(person)))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("nobody changes work on or after their last day");
        assertThat(move.announce(
                                person,
                                "effectiveOn",
                                move.leave.hire.inWorkingDays(10).toString())
                        .value())
                .startsWith("TR-");
    }

    @Test
    void whoLeftIsNotTransferred() {
        var person = move.leave.longHere();
        personnel.leave(person);
        refused("hr", "Karin Smeets does not work here", "person", person.value());
    }

    @Test
    void aRefusalTakesNoNumber() {
        assertThatThrownBy(() -> move.begin("facilities", move.wish(BRAM)))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("does not report to you");
        assertThat(move.leave
                        .office
                        .runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(EmployeeTransferContract.PROCESS)
                        .count())
                .isZero();
    }

    @Test
    void humanResourcesOfTheirOwnGoToTheManagingDirectors() {
        var hanneke = new PersonId("hr");
        var number = move.begin("willem", move.wish(hanneke));
        var one = desk.transfer(number);
        assertThat(one.person()).isEqualTo(hanneke);
        var task = move.leave.office.task(number.value(), EmployeeTransferContract.AGREE);
        assertThat(move.leave.hire.offeredTo(task)).containsExactly("finance");
        move.agree(number, "finance");
        var confirm = move.leave.office.task(number.value(), EmployeeTransferContract.CONFIRM);
        assertThat(move.leave.hire.offeredTo(confirm)).containsExactlyInAnyOrder("anna", "willem");
    }

    @Test
    void wordsOfARefusalAreSaidAtOnce() {
        var result = desk.announce(
                new TransferWish(
                        BRAM,
                        TransferKind.TRANSFER,
                        null,
                        "Nowhere",
                        "atlantis",
                        null,
                        BRAM,
                        null,
                        move.leave.hire.today().minusDays(1),
                        ""),
                new PersonId("hr"));
        assertThat(((TransferResult.Refused) result).reasons()).hasSize(6);
    }
}
