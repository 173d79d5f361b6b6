package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.officeflow.testing.OfficeDriver.answers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.RequesterWish;
import org.officeflow.language.Language;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.process.PurchaseOrderContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may change or withdraw a request and until when, and to whom no order goes, asked of the desks themselves: no task and no form stands before them here. */
@OfficeTest
class ProcurementDeskTest {

    private static final PersonId EMPLOYEE = new PersonId("employee");
    private static final PersonId COLLEAGUE = new PersonId("colleague");

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ProcurementDesk desk;

    @Autowired
    private OrderDesk orders;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestCostCentre costCentres;

    private String costCentre = "";

    @BeforeEach
    void openACostCentre() {
        costCentre = costCentres.open("1000.00");
    }

    @Test
    void onlyTheRequesterChangesARequest() {
        var number = request();
        var before = desk.request(number);
        assertThat(desk.change(number, changed(), COLLEAGUE))
                .isEqualTo(new SubmissionResult.Refused(List.of("Only the requester changes a request.")));
        assertThat(desk.request(number)).isEqualTo(before);

        assertThat(desk.change(number, changed(), EMPLOYEE)).isInstanceOf(SubmissionResult.Accepted.class);
        assertThat(desk.request(number).total()).isEqualByComparingTo("30.00");
    }

    @Test
    void onlyTheRequesterWithdrawsARequest() {
        var number = request();
        assertThat(desk.accepts(number, COLLEAGUE, RequesterWish.WITHDRAW, null))
                .isFalse();
        assertThat(desk.accepts(number, COLLEAGUE, RequesterWish.CHANGE, null)).isFalse();
        assertThat(desk.accepts(number, EMPLOYEE, RequesterWish.WITHDRAW, null)).isTrue();
    }

    @Test
    void whatIsOrderedIsNeitherChangedNorWithdrawnNorClosed() {
        var number = request();
        office.runJob(number.value(), PurchaseOrderContract.CREATE_ORDER);
        var ordered = desk.request(number);

        assertThat(desk.change(number, changed(), EMPLOYEE))
                .isEqualTo(new SubmissionResult.Refused(List.of("This request cannot be changed any more.")));
        assertThat(desk.accepts(number, EMPLOYEE, RequesterWish.WITHDRAW, null)).isFalse();
        assertThat(desk.accepts(number, EMPLOYEE, RequesterWish.CHANGE, null)).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.close(number, ClosedBecause.WITHDRAWN))
                .withMessageContaining("has been ordered and cannot be closed");
        assertThat(desk.request(number)).isEqualTo(ordered);
    }

    @Test
    void whatIsClosedStaysClosed() {
        var number = request();
        desk.close(number, ClosedBecause.WITHDRAWN);

        assertThat(desk.change(number, changed(), EMPLOYEE)).isInstanceOf(SubmissionResult.Refused.class);
        assertThat(desk.accepts(number, EMPLOYEE, RequesterWish.CHANGE, null)).isFalse();
    }

    @Test
    void noOrderGoesToASupplierWhoIsBlockedInactiveUncheckedOrCannotBeReached() {
        var number = request();
        var supplier = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.update(
                "insert into suppliers (supplier, name, checked, email) values (?, 'Paper Ltd.', true, 'a@b.example')",
                supplier);
        jdbc.update("update purchase_requests set supplier = ? where number = ?", supplier, number.value());
        assertThat(orders.checkSupplier(number)).isInstanceOf(SupplierCheck.Cleared.class);

        assertHeld(number, supplier, "blocked", true, "Paper Ltd. is blocked: no orders go there for the time being.");
        assertHeld(number, supplier, "active", false, "Paper Ltd. is no longer one of our suppliers.");
        assertHeld(number, supplier, "checked", false, "Paper Ltd. has not been checked yet.");
        assertHeld(number, supplier, "email", null, "Paper Ltd. has no mail address for orders.");
        jdbc.update(
                "update suppliers set active = false where supplier = ?",
                supplier); // no form of another test offers it
    }

    private void assertHeld(RequestNumber number, String supplier, String column, Object value, String reason) {
        var before =
                jdbc.queryForObject("select " + column + " from suppliers where supplier = ?", Object.class, supplier);
        jdbc.update("update suppliers set " + column + " = ? where supplier = ?", value, supplier);
        assertThat(orders.checkSupplier(number))
                .asInstanceOf(InstanceOfAssertFactories.type(SupplierCheck.Held.class))
                .extracting(held -> held.reason().in(Language.ENGLISH))
                .isEqualTo(reason);
        jdbc.update("update suppliers set " + column + " = ? where supplier = ?", before, supplier);
    }

    /** Two notebooks from the catalogue: nobody has to decide. */
    private RequestNumber request() {
        var instance = office.start(
                "employee",
                PurchaseRequestContract.PROCESS,
                answers(
                        "subject",
                        "Notebooks " + UUID.randomUUID(),
                        "costCentre",
                        costCentre,
                        "category",
                        "stationery",
                        "supplier",
                        "KANTOOR",
                        "lines",
                        List.of(Map.of("item", "ST-140", "quantity", 2))));
        return new RequestNumber(instance.getBusinessKey());
    }

    private Wish changed() {
        var wishes = Wishes.costing("30.00");
        wishes.costCentre = new CostCentreId(costCentre);
        return wishes.wish();
    }
}
